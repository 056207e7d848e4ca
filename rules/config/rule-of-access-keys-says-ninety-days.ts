import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CFG-05',
  title: "AWS Config's rule for the age of access keys says 90 days at most",
  severity: 'medium',
  profile: 'recommended',
  controls: ['IDN-06'],
  frameworks: { fsbp: ['IAM.3'] },
  waivable: true,
  appliesTo: ['AWS::Config::ConfigRule'],
  check(resource) {
    const source = resource.get('Source');
    const isOwn = source.get('Owner').is('CUSTOM_LAMBDA', 'CUSTOM_POLICY');
    if (isOwn || !source.get('SourceIdentifier').is('ACCESS_KEYS_ROTATED')) return pass();
    const age = resource.get('InputParameters.maxAccessKeyAge');
    return age.isAtMost(90) ? pass() : fail(age, `the greatest age in days is ${age.describe()}`);
  },
  docs: () => ({
    rationale: 'A rule that waits longer than 90 days reports keys when they have long been lost.',
    remediation: 'Set `InputParameters.maxAccessKeyAge` to 90 or less.',

    examples: {
      pass: {
        ninety: one('AWS::Config::ConfigRule', {
          InputParameters: { maxAccessKeyAge: 90 },
          Source: { Owner: 'AWS', SourceIdentifier: 'ACCESS_KEYS_ROTATED' },
        }),
        'a rule of your own': one('AWS::Config::ConfigRule', {
          Source: { Owner: 'CUSTOM_LAMBDA', SourceIdentifier: { 'Fn::ImportValue': 'check-arn' } },
        }),
        'another rule': one('AWS::Config::ConfigRule', {
          Source: { Owner: 'AWS', SourceIdentifier: 'ENCRYPTED_VOLUMES' },
        }),
        'a policy of your own': one('AWS::Config::ConfigRule', {
          Source: { Owner: 'CUSTOM_POLICY', SourceIdentifier: 'ACCESS_KEYS_ROTATED' },
        }),
      },
      fail: {
        long: one('AWS::Config::ConfigRule', {
          InputParameters: { maxAccessKeyAge: 180 },
          Source: { Owner: 'AWS', SourceIdentifier: 'ACCESS_KEYS_ROTATED' },
        }),
        omitted: one('AWS::Config::ConfigRule', {
          Source: { Owner: 'AWS', SourceIdentifier: 'ACCESS_KEYS_ROTATED' },
        }),
      },
    },
  }),
});
