import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-25',
  title: 'Lambda permission for a bucket names the account of the bucket',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['Lambda.1'] },
  waivable: true,
  appliesTo: ['AWS::Lambda::Permission'],
  check(resource) {
    const named = resource.get('SourceAccount').isPresent() || resource.get('PrincipalOrgID').isPresent();
    return resource.get('Principal').is('s3.amazonaws.com') && !named
      ? fail(resource.get('SourceAccount'), 'the account of the bucket is not set')
      : pass();
  },
  docs: () => ({
    rationale:
      'The address of a bucket holds no account. When the bucket is deleted somebody else takes its name, and his bucket calls your function.',
    remediation: 'Set `SourceAccount` beside `SourceArn`.',

    examples: {
      pass: {
        account: one('AWS::Lambda::Permission', {
          Principal: 's3.amazonaws.com',
          SourceArn: 'arn:aws:s3:::reports',
          SourceAccount: { Ref: 'AWS::AccountId' },
        }),
        'no bucket': one('AWS::Lambda::Permission', { Principal: 'sns.amazonaws.com' }),
        'an organization': one('AWS::Lambda::Permission', {
          Principal: 's3.amazonaws.com',
          PrincipalOrgID: 'o-abcdefghij',
        }),
      },
      fail: {
        omitted: one('AWS::Lambda::Permission', {
          Principal: 's3.amazonaws.com',
          SourceArn: 'arn:aws:s3:::reports',
        }),
      },
    },
  }),
});
