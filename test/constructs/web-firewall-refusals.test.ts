import { Duration, Stack } from 'aws-cdk-lib';
import {
  FirewallLogDestination,
  FirewallScope,
  ImmutableLogArchive,
  ManagedRules,
  Waiver,
  WebFirewall,
  type WebFirewallProps,
} from '../../lib';
import { refuses } from '../refuses';
import { codeOf, env, newApp, synthesized } from './synth';

const because = Waiver.because('rehearsal', { owner: 'platform', expires: '2027-03-01' });
const refused = (props: WebFirewallProps) =>
  codeOf(() => synthesized((stack) => void new WebFirewall(stack, 'Firewall', props)));
const usa = { account: env.account, region: 'us-east-1' };

test.each<[string, string, WebFirewallProps]>([
  [
    'a version of a list',
    'firewall-version-refused',
    { pinnedVersions: { AWSManagedRulesAnonymousIpList: 'Version_1.0' } },
  ],
  [
    'a version that is none',
    'firewall-version-refused',
    { pinnedVersions: { AWSManagedRulesSQLiRuleSet: 'latest' } },
  ],
  [
    'a version of a group that is not used',
    'firewall-group-unused',
    { pinnedVersions: { AWSManagedRulesPHPRuleSet: 'Version_1.0' } },
  ],
  ['a group that nobody knows', 'firewall-group-unknown', { withoutBlocking: { SQLi: because } }],
  ['a group twice', 'firewall-group-twice', { managedRules: [ManagedRules.php(), ManagedRules.php()] }],
  ['a limit below what AWS counts', 'firewall-limit-invalid', { limits: { logins: 9 } }],
  ['a limit that limits nothing', 'firewall-limit-invalid', { limits: { logins: 1_000_000 } }],
  ['half a limit', 'firewall-limit-invalid', { limits: { requests: 100.5 } }],
  ['a path without its slash', 'firewall-path-invalid', { traffic: { loginPaths: ['login'] } }],
  ['a pattern in the place of a path', 'firewall-path-invalid', { traffic: { apiPaths: ['/api/*'] } }],
  [
    'a body of a size that AWS has no setting for',
    'firewall-body-size-invalid',
    { limits: { bodyKibibytes: 20 } },
  ],
  ['a log of a month', 'retention-too-short', { logRetention: Duration.days(30) }],
])('refuses %s', (_, code, props) => {
  expect(refused(props)).toBe(code);
});

refuses(
  'NET-01',
  'a log in an archive that AWS cannot deliver to, or that keeps it as long as another says',
  () => {
    const stack = new Stack(newApp(), 'Stack', { env });
    const unnamed = new ImmutableLogArchive(stack, 'Unnamed');
    expect(codeOf(() => FirewallLogDestination.archive(unnamed))).toBe('firewall-archive-name');
    const named = new ImmutableLogArchive(stack, 'Named', { bucketName: 'aws-waf-logs-x' });
    const logDestination = FirewallLogDestination.archive(named);
    const twice = { logDestination, logRetention: Duration.days(400) };
    expect(codeOf(() => new WebFirewall(stack, 'Twice', twice))).toBe('firewall-log-unclear');
    const there = new Stack(newApp(), 'There', { env: usa });
    expect(codeOf(() => new WebFirewall(there, 'Far', { logDestination }))).toBe('firewall-region-refused');
  },
);

test('refuses a field that is no JSON pointer, and a path of sign-in that is none', () => {
  const fields = { usernameField: 'email', passwordField: '/password' };
  expect(codeOf(() => ManagedRules.accountTakeover({ loginPath: '/login', ...fields }))).toBe(
    'firewall-field-invalid',
  );
  expect(codeOf(() => ManagedRules.accountTakeover({ loginPath: '', ...fields }))).toBe(
    'firewall-path-invalid',
  );
});

refuses(
  'NET-01',
  'a web firewall of CloudFront outside of us-east-1, or trusting a header of its viewers',
  () => {
    const scope = FirewallScope.CLOUDFRONT;
    expect(refused({ scope })).toBe('firewall-region-refused');
    const stack = new Stack(newApp(), 'Edge', { env: usa });
    expect(new WebFirewall(stack, 'Firewall', { scope }).capacity).toBeGreaterThan(1000);
    const traffic = { forwardedAddresses: because };
    expect(codeOf(() => new WebFirewall(stack, 'Other', { scope, traffic }))).toBe(
      'firewall-address-untrusted',
    );
  },
);
