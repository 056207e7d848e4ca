import { Duration, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  FirewallLogDestination,
  ImmutableLogArchive,
  ManagedRules,
  Waiver,
  WebFirewall,
  type WebFirewallProps,
} from '../../lib';
import { acknowledgements, env, newApp, only, synthesized } from './synth';

const because = Waiver.because('rehearsal', { owner: 'platform', expires: '2027-03-01' });
const built = (props: WebFirewallProps = {}) =>
  synthesized((stack) => void new WebFirewall(stack, 'Firewall', props));
const acl = (props?: WebFirewallProps) => only(built(props), 'AWS::WAFv2::WebACL');

/** The managed groups of a web ACL in their order. */
function groups(props?: WebFirewallProps): string[] {
  const names = [...JSON.stringify(acl(props)).matchAll(/"Name":"(AWSManagedRules\w+)"/g)];
  return names.map(([, name]) => name ?? '');
}

test('five managed groups are always there, those who are known first, and all of them block', () => {
  expect(groups()).toEqual([
    'AWSManagedRulesAmazonIpReputationList',
    'AWSManagedRulesAnonymousIpList',
    'AWSManagedRulesCommonRuleSet',
    'AWSManagedRulesKnownBadInputsRuleSet',
    'AWSManagedRulesSQLiRuleSet',
  ]);
  expect(JSON.stringify(acl())).not.toContain('"Count"');
});

test('other groups are added by choice, and what is paid for by the request judges last', () => {
  const managedRules = [
    ManagedRules.targetedBotControl(),
    ManagedRules.php(),
    ManagedRules.linux(),
    ManagedRules.adminProtection(),
    ManagedRules.accountTakeover({
      loginPath: '/web/login',
      usernameField: '/email',
      passwordField: '/password',
    }),
  ];
  expect(groups({ managedRules }).slice(5)).toEqual([
    'AWSManagedRulesAdminProtectionRuleSet',
    'AWSManagedRulesLinuxRuleSet',
    'AWSManagedRulesPHPRuleSet',
    'AWSManagedRulesATPRuleSet',
    'AWSManagedRulesBotControlRuleSet',
  ]);
  expect(JSON.stringify(acl({ managedRules }))).toContain('"LoginPath":"/web/login"');
});

test('a version is pinned where the group has versions', () => {
  const pinnedVersions = { AWSManagedRulesSQLiRuleSet: 'Version_2.0' };
  expect(JSON.stringify(acl({ pinnedVersions }))).toContain('"VendorName":"AWS","Version":"Version_2.0"');
});

test('tokens, cookies, codes and bodies are in neither log nor samples', () => {
  const template = built();
  const hidden = ['authorization', 'cookie', 'x-api-key'];
  expect(only(template, 'AWS::WAFv2::WebACL')['DataProtectionConfig']).toEqual({
    DataProtections: [
      { Field: { FieldType: 'SINGLE_HEADER', FieldKeys: hidden } },
      { Field: { FieldType: 'QUERY_STRING' } },
      { Field: { FieldType: 'BODY' } },
    ].map((part) => ({
      ...part,
      Action: 'SUBSTITUTION',
      ExcludeRuleMatchDetails: false,
      ExcludeRateBasedDetails: false,
    })),
  });
  expect(only(template, 'AWS::WAFv2::LoggingConfiguration')['RedactedFields']).toEqual([
    ...hidden.map((Name) => ({ SingleHeader: { Name } })),
    { QueryString: {} },
  ]);
});

test('the log is named as AWS wants it, kept a year or longer, under a customer key that is new or given', () => {
  const name = expect.stringMatching(/^aws-waf-logs-\S+$/);
  expect(only(built(), 'AWS::Logs::LogGroup')).toMatchObject({ LogGroupName: name, RetentionInDays: 365 });
  const arn = 'arn:aws:kms:eu-central-1:111111111111:key/1234';
  const given = synthesized((stack) => {
    const encryptionKey = Key.fromKeyArn(stack, 'Given', arn);
    const logDestination = FirewallLogDestination.logGroup(encryptionKey);
    new WebFirewall(stack, 'Firewall', { logDestination, logRetention: Duration.days(500) });
  });
  expect(only(given, 'AWS::Logs::LogGroup')).toMatchObject({ KmsKeyId: arn, RetentionInDays: 545 });
});

test('or to an archive that nobody can change, once its bucket lets deliveries in', () => {
  const archived = synthesized((stack) => {
    const archive = new ImmutableLogArchive(stack, 'Audit', { bucketName: 'aws-waf-logs-audit' });
    new WebFirewall(stack, 'Firewall', { logDestination: FirewallLogDestination.archive(archive) });
  });
  expect(only(archived, 'AWS::WAFv2::LoggingConfiguration')).toMatchObject({
    LogDestinationConfigs: [{ 'Fn::GetAtt': [expect.stringMatching(/^AuditBucket/), 'Arn'] }],
  });
  const logging = Object.values(archived.Resources).find(
    ({ Type }) => Type === 'AWS::WAFv2::LoggingConfiguration',
  );
  expect(logging).toMatchObject({ DependsOn: [expect.stringMatching(/^AuditBucketPolicy/)] });
  expect(only(archived, 'AWS::S3::Bucket', 'AuditBucket')).toMatchObject({
    BucketName: 'aws-waf-logs-audit',
  });
  expect(JSON.stringify(archived)).not.toContain('AWS::Logs::LogGroup');
});

test('a larger body is shown whole, and then our limit stands in for that of the common group', () => {
  const larger = JSON.stringify(acl({ limits: { bodyKibibytes: 48 } }));
  expect(larger).toContain('"Size":49152');
  expect(larger).toContain('"COGNITO_USER_POOL":{"DefaultSizeInspectionLimit":"KB_48"}');
  expect(larger).toContain(
    '"RuleActionOverrides":[{"ActionToUse":{"Count":{}},"Name":"SizeRestrictions_BODY"}]',
  );
  expect(acl()).not.toHaveProperty('AssociationConfig');
});

test('paths that are open to programs in clouds are closed to them everywhere else', () => {
  const open = JSON.stringify(acl({ traffic: { hostedClientPaths: ['/oauth2/token'] } }));
  expect(open).toContain(
    '"RuleActionOverrides":[{"ActionToUse":{"Count":{}},"Name":"HostingProviderIPList"}]',
  );
  expect(open).toMatch(/"Action":\{"Block":\{\}\},"Name":"HostingProviders"/);
});

test('each loosening leaves the waiver of its rule', () => {
  const stack = new Stack(newApp(), 'Stack', { env });
  const withoutBlocking = { AWSManagedRulesSQLiRuleSet: because };
  new WebFirewall(stack, 'Firewall', { withoutBlocking, traffic: { forwardedAddresses: because } });
  const waived = [...acknowledgements(stack).keys()].filter((id) => id.startsWith('Portcullis::')).sort();
  expect(waived).toEqual(['Portcullis::PC-WAF-04', 'Portcullis::PC-WAF-07']);
});
