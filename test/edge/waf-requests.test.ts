import { Waiver } from '../../lib';
import { refuses } from '../refuses';
import { judge } from './waf/judge';
import { type Request, request } from './waf/request';
import { webAclOf } from './waf/synthesized';
import { attacks, flood, like, recorded } from './waf/traffic';

/*
 * What the synthesized web ACL does with recorded requests, in a model of AWS WAF: test/edge/waf. The model proves our rules and
 * their order; it is not AWS, and of AWS's own groups it knows only what is said beside each request.
 */

const acl = webAclOf();
const ends = (requests: readonly Request[], properties = acl) =>
  judge(properties, requests).map(({ actions }) => actions.join(' or '));
const only = (requests: readonly Request[], properties = acl) => [...new Set(ends(requests, properties))];
const rulesThat = (requests: readonly Request[]) => [
  ...new Set(judge(acl, requests).flatMap(({ by }) => by)),
];

test('what real clients send passes, each request of it', () => {
  expect(recorded.length).toBeGreaterThan(10);
  expect(only(recorded.map((one) => request(one)))).toEqual(['allow']);
});

refuses('NET-01', 'every attack of the corpus, by the group or the limit that is there for it', () => {
  for (const [name, attack] of Object.entries(attacks))
    expect([name, ends([attack])]).toEqual([name, ['block']]);
  expect(rulesThat(Object.values(attacks))).toEqual([
    'KnownBadInputsRuleSet',
    'SQLiRuleSet',
    'CommonRuleSet',
    'AmazonIpReputationList',
    'AnonymousIpList',
    'BodySize',
  ]);
});

test('a group that only counts lets its attacks through, which is why it takes a waiver', () => {
  const because = Waiver.because('a partner sends odd queries', { owner: 'edge', expires: '2027-03-01' });
  const weaker = webAclOf({ withoutBlocking: { AWSManagedRulesSQLiRuleSet: because } });
  const attack = attacks['SQL in the query'];
  expect(only(attack === undefined ? [] : [attack], weaker)).toEqual(['allow']);
});

/** Endpoint, its rule, and its limit in five minutes. */
const limited = [
  ['/login', 'RateOfLogins', 100],
  ['InitiateAuth', 'RateOfLogins', 100],
  ['RespondToAuthChallenge', 'RateOfLogins', 100],
  ['/signup', 'RateOfSignUps', 20],
  ['SignUp', 'RateOfSignUps', 20],
  ['/oauth2/token', 'RateOfTokens', 300],
  ['GetTokensFromRefreshToken', 'RateOfTokens', 300],
  ['/forgotPassword', 'RateOfCodes', 30],
  ['ForgotPassword', 'RateOfCodes', 30],
  ['VerifySoftwareToken', 'RateOfCodes', 30],
] as const;

test.each(limited)('%s at 75 % of its limit for ten minutes is never limited', (what, _, limit) => {
  expect(only(flood(what, limit * 0.75, 600))).toEqual(['allow']);
});

refuses(
  'IDN-09',
  'each flood of an endpoint at twice its limit, once AWS had its half minute, and never the first ones',
  () => {
    for (const [what, rule, limit] of limited) {
      const requests = flood(what, limit * 2, 600);
      const outcomes = ends(requests);
      // 120 % of the limit are there after 60 % of the window, and AWS acts half a minute later at the latest.
      const late = requests.findIndex(({ at }) => at > 180 + 30 + 300 / limit);
      expect([what, new Set(outcomes.slice(late))]).toEqual([what, new Set(['block'])]);
      expect([what, new Set(outcomes.slice(0, Math.floor(limit * 0.8)))]).toEqual([what, new Set(['allow'])]);
      expect(rulesThat(requests)).toEqual([rule]);
    }
  },
);

test('at the limit itself AWS may do either, and the model says so', () => {
  expect(ends(flood('/login', 100, 600)).at(-1)).toBe('block or allow');
});

refuses('IDN-09', 'a flood of sign-ins whose path is spelled in another way', () => {
  for (const path of ['/LOGIN', '/%6cogin', '/login/', '/login;x=1']) {
    expect([path, ends(flood('/login', 400, 600, { path })).at(-1)]).toEqual([path, 'block']);
  }
});

refuses('IDN-09', 'programs in clouds, but for the paths that they are let in to', () => {
  const list = { AWSManagedRulesAnonymousIpList: 'block' } as const;
  const labelled = {
    AWSManagedRulesAnonymousIpList: ['awswaf:managed:aws:anonymous-ip-list:HostingProviderIPList'],
  };
  const [tokens, login] = [...like('/oauth2/token'), ...like('/login')].map((one) => request(one));
  if (tokens === undefined || login === undefined) throw new Error('nothing was recorded');
  expect(ends([{ ...tokens, managed: list }])).toEqual(['block']);
  const open = webAclOf({ traffic: { hostedClientPaths: ['/oauth2/token'] } });
  const from = [tokens, login, { ...tokens, path: '/OAUTH2/token' }].map((one) => ({
    ...one,
    managed: labelled,
  }));
  expect(ends(from, open)).toEqual(['allow', 'block', 'block']);
});

test('a flood from many addresses is not stopped by their rates: that is what bot control and threat protection are for', () => {
  const spread = flood('InitiateAuth', 400, 300).map((one, n) => ({ ...one, ip: `198.51.100.${n % 200}` }));
  expect(only(spread)).toEqual(['allow']);
});

refuses(
  'IDN-09',
  'a sender who names another address with each request, where all pass a proxy of ours',
  () => {
    const proxied = Waiver.because('our proxy sets the header', { owner: 'edge', expires: '2027-03-01' });
    const forwarded = webAclOf({ traffic: { forwardedAddresses: proxied } });
    const named = flood('/login', 400, 600).map((one, n) => ({
      ...one,
      headers: { ...one.headers, 'x-forwarded-for': `203.0.113.${n % 250}` },
    }));
    // Counted by where they come from they are one sender, whatever they say.
    expect(ends(named).at(-1)).toBe('block');
    expect(ends(named, forwarded).at(-1)).toBe('allow');
    // Around the proxy nobody gets.
    expect(only(flood('/login', 40, 60), forwarded)).toEqual(['block']);
  },
);
