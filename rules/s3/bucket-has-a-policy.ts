import { one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);

export default defineRule({
  id: 'PC-S3-35',
  title: 'S3 bucket has a bucket policy',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    return resource.referrers('AWS::S3::BucketPolicy', 'Bucket').length > 0
      ? pass()
      : fail('', 'no bucket policy names it');
  },
  docs: () => ({
    rationale:
      'What no identity of the account may ever do (speak plain HTTP, delete logs, come from elsewhere) only a bucket policy can refuse.',
    remediation: 'Add an `AWS::S3::BucketPolicy` whose `Bucket` refers to it; `ImmutableLogArchive` has one.',
    whenNotToUse: 'Where the policies live in a stack of their own.',
    examples: {
      pass: {
        'by reference': resources({
          Data: ['AWS::S3::Bucket'],
          Policy: ['AWS::S3::BucketPolicy', { Bucket: { Ref: 'Data' } }],
        }),
        'by name': resources({
          Data: ['AWS::S3::Bucket', { BucketName: 'data-of-ours' }],
          Policy: ['AWS::S3::BucketPolicy', { Bucket: 'data-of-ours' }],
        }),
      },
      fail: {
        without: subject(),
        'of another bucket': resources({
          Data: ['AWS::S3::Bucket'],
          Policy: ['AWS::S3::BucketPolicy', { Bucket: 'another' }],
        }),
        'in production alone': staged({
          Resources: {
            Data: { Type: 'AWS::S3::Bucket' },
            Policy: {
              Type: 'AWS::S3::BucketPolicy',
              Condition: 'InProduction',
              Properties: { Bucket: { Ref: 'Data' } },
            },
          },
        }),
      },
    },
  }),
});
