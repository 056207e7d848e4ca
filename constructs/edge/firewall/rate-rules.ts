import { PortcullisError } from '../../../waivers';
import { checkPaths } from './paths';
import { type Rule } from './rule';
import { any, header, path, type Statement } from './statements';
import { type FirewallLimits, type FirewallTraffic } from './traffic';

/** All calls of a pool's API are `POST /`, told apart by this header. */
export const operationHeader = 'x-amz-target';

/** An operation of the API of user pools, as its caller names it. */
export function operation(name: string): Statement {
  return header(operationHeader, `AWSCognitoIdentityProviderService.${name}`);
}

interface Endpoint {
  readonly rule: string;
  readonly limit: keyof FirewallLimits;
  readonly usually: number;
  /** Which prop adds paths of your own. */
  readonly more: 'loginPaths' | 'signUpPaths' | 'tokenPaths' | 'codePaths';
  readonly paths: readonly string[];
  readonly operations: readonly string[];
}

/** Where somebody guesses, floods or spends money that is not his, and how often a person does it in five minutes. */
const endpoints: readonly Endpoint[] = [
  {
    rule: 'RateOfLogins',
    limit: 'logins',
    usually: 100,
    more: 'loginPaths',
    paths: ['/login'],
    operations: ['InitiateAuth', 'RespondToAuthChallenge'],
  },
  {
    rule: 'RateOfSignUps',
    limit: 'signUps',
    usually: 20,
    more: 'signUpPaths',
    paths: ['/signup'],
    operations: ['SignUp'],
  },
  {
    rule: 'RateOfTokens',
    limit: 'tokens',
    usually: 300,
    more: 'tokenPaths',
    paths: ['/oauth2/token'],
    operations: ['GetTokensFromRefreshToken'],
  },
  {
    rule: 'RateOfCodes',
    limit: 'codes',
    usually: 30,
    more: 'codePaths',
    // Managed login's own: /confirmUser, /confirmForgotPassword, /forgotPassword, /resendcode.
    paths: ['/confirm', '/forgotpassword', '/resendcode'],
    operations: [
      'ConfirmSignUp',
      'ResendConfirmationCode',
      'ForgotPassword',
      'ConfirmForgotPassword',
      'GetUserAttributeVerificationCode',
      'VerifyUserAttribute',
      'VerifySoftwareToken',
    ],
  },
];

/**
 * One rule for all requests, and a narrower one for each endpoint that is worth an attacker's time.
 *
 * @throws PortcullisError `firewall-limit-invalid` or `firewall-path-invalid`
 */
export function rateRules(traffic: FirewallTraffic, limits: FirewallLimits): Rule[] {
  const counted = (name: string, limit: number, scopeDownStatement?: Statement): Rule => ({
    name,
    action: 'block',
    statement: {
      rateBasedStatement: {
        limit,
        evaluationWindowSec: 300,
        ...by(traffic),
        ...(scopeDownStatement && { scopeDownStatement }),
      },
    },
  });
  return [
    counted('RateOfRequests', checked('requests', limits.requests ?? 2000, 100_000)),
    ...endpoints.map(({ rule, limit, usually, more, paths, operations }) => {
      const given = traffic[more] ?? [];
      checkPaths(`traffic.${more}`, given);
      const sensitive = [...[...paths, ...given].map(path), ...operations.map(operation)];
      return counted(rule, checked(limit, limits[limit] ?? usually, 10_000), any(...sensitive));
    }),
  ];
}

function by(traffic: FirewallTraffic) {
  if (traffic.forwardedAddresses === undefined) return { aggregateKeyType: 'IP' } as const;
  // A request without the header did not pass the proxy: it is blocked.
  const forwardedIpConfig = { headerName: 'X-Forwarded-For', fallbackBehavior: 'MATCH' } as const;
  return { aggregateKeyType: 'FORWARDED_IP', forwardedIpConfig } as const;
}

function checked(prop: string, limit: number, most: number): number {
  if (Number.isSafeInteger(limit) && limit >= 10 && limit <= most) return limit;
  throw new PortcullisError(
    'firewall-limit-invalid',
    `limits.${prop} is ${limit} requests in five minutes: give a whole number from 10 to ${most}`,
  );
}
