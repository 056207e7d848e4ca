import { type Resource } from '../../template';
import { opensToAnyone, statements } from '../../template/policy';
import { imported, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);
/** What opens a bucket to the public, if anything does. */
function opening(bucket: Resource) {
  if (bucket.get('AccessControl').is('PublicRead', 'PublicReadWrite', 'AuthenticatedRead'))
    return 'its ACL is public';
  const open = bucket
    .referrers('AWS::S3::BucketPolicy', 'Bucket')
    .some((policy) => statements(policy.get('PolicyDocument')).some(opensToAnyone));
  return open ? 'its policy admits anyone' : undefined;
}
const trail = (bucket: Record<string, unknown>, statement: Record<string, unknown> = {}) =>
  resources({
    Logs: ['AWS::S3::Bucket', bucket],
    LogsPolicy: [
      'AWS::S3::BucketPolicy',
      {
        Bucket: { Ref: 'Logs' },
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'cloudtrail.amazonaws.com' },
              Action: 's3:PutObject',
              Resource: '*',
              ...statement,
            },
          ],
        },
      },
    ],
    Trail: ['AWS::CloudTrail::Trail', { S3BucketName: { Ref: 'Logs' } }],
  });

export default defineRule({
  id: 'PC-CT-06',
  title: 'CloudTrail writes to a bucket that is not public',
  severity: 'critical',
  profile: 'recommended',
  controls: ['OPS-01', 'AUT-02'],
  frameworks: { fsbp: ['CloudTrail.6'] },
  waivable: false,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource, template) {
    const name = resource.get('S3BucketName');
    return template.meantBy(name, 'AWS::S3::Bucket').flatMap((bucket) => {
      const reason = opening(bucket);
      return reason === undefined
        ? pass()
        : fail(name, `the bucket ${bucket.logicalId} is public: ${reason}`);
    });
  },
  docs: () => ({
    rationale:
      'The trail shows an attacker what exists, who administers it and whether anybody noticed. Its bucket is the last that may be public.',
    remediation:
      "Remove `AccessControl` and every statement for `*` from the bucket's policy; `ImmutableLogArchive` is private by construction.",
    examples: {
      pass: {
        'a private bucket': trail({}),
        'a bucket of another template, so without anything to see': subject({ S3BucketName: 'central-logs' }),
      },
      fail: {
        'a public ACL': trail({ AccessControl: 'PublicRead' }),
        'a public policy': trail({}, { Principal: '*', Action: 's3:GetObject' }),
        'by the literal name': resources({
          Logs: ['AWS::S3::Bucket', { BucketName: 'trail-logs', AccessControl: 'AuthenticatedRead' }],
          Trail: ['AWS::CloudTrail::Trail', { S3BucketName: 'trail-logs' }],
        }),
        'an ACL that lets anybody write': trail({ AccessControl: 'PublicReadWrite' }),
        'a public statement among others': trail(
          {},
          { Principal: { Service: ['cloudtrail.amazonaws.com'], AWS: '*' }, Action: 's3:GetObject' },
        ),
      },
      unknown: {
        'an imported ACL': trail({ AccessControl: imported }),
      },
    },
  }),
});
