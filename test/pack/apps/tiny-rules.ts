import { defineRule, fail, pass, type Rule } from '../../../rules/rule';

const docs = () => ({ rationale: '', remediation: 'Set it.', examples: { pass: {}, fail: {} } });

/** A few rules, so that what the gate and the pack do does not hang on which rules there are. */
export const tinyRules: readonly Rule[] = [
  defineRule({
    id: 'PC-TEST-01',
    title: 'Bucket keeps old versions',
    severity: 'medium',
    profile: 'recommended',
    controls: ['OPS-04'],
    waivable: true,
    appliesTo: ['AWS::S3::Bucket'],
    check(bucket) {
      const status = bucket.get('VersioningConfiguration.Status');
      return status.is('Enabled') ? pass() : fail(status, 'old versions of objects are lost');
    },
    docs,
  }),
  defineRule({
    id: 'PC-TEST-02',
    title: 'Bucket is not public',
    severity: 'critical',
    profile: 'recommended',
    controls: [],
    waivable: false,
    appliesTo: ['AWS::S3::Bucket'],
    check(bucket) {
      const acl = bucket.get('AccessControl');
      return acl.is('PublicRead') ? fail(acl, 'everybody can read the bucket') : pass();
    },
    docs,
  }),
  defineRule({
    id: 'PC-TEST-03',
    title: 'Bucket has a name',
    severity: 'low',
    profile: 'strict',
    controls: [],
    waivable: true,
    appliesTo: ['AWS::S3::Bucket'],
    check(bucket) {
      const name = bucket.get('BucketName');
      return name.isPresent() ? pass() : fail(name, 'the bucket has no name');
    },
    docs,
  }),
  defineRule({
    id: 'PC-TEST-04',
    title: 'Template has no topic without a subscription',
    severity: 'low',
    profile: 'recommended',
    controls: [],
    waivable: true,
    appliesTo: 'template',
    check(template) {
      const lonely =
        template.byType('AWS::SNS::Topic').length > template.byType('AWS::SNS::Subscription').length;
      return lonely ? fail('', 'a topic has no subscription') : pass();
    },
    docs,
  }),
];

/** As a bug of ours would have it. */
export const throwingRule: Rule = defineRule({
  id: 'PC-TEST-09',
  title: 'Rule that throws',
  severity: 'low',
  profile: 'recommended',
  controls: [],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check() {
    throw new TypeError('a bug of ours');
  },
  docs,
});
