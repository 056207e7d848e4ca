import { type Resource, type Value } from '../../template';
import { coversBucket, coversObjects, isPlainHttp, refusesEveryone } from '../../template/policy';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const refuses = (document: Value) =>
  refusesEveryone(document, { action: 's3:GetObject', when: isPlainHttp, resource: coversObjects }) &&
  refusesEveryone(document, { action: 's3:ListBucket', when: isPlainHttp, resource: coversBucket });
function check(resource: Resource) {
  const policies = resource.referrers('AWS::S3::BucketPolicy', 'Bucket');
  // Of a bucket without any policy, the rule about uploads says all there is to say.
  return policies.length === 0 || policies.some((policy) => refuses(policy.get('PolicyDocument')))
    ? pass()
    : fail('', 'its policy does not refuse both reads and listings over plain HTTP');
}
const deny = (statement: Record<string, unknown> = {}) =>
  resources({
    Data: ['AWS::S3::Bucket', { BucketName: 'data-of-ours' }],
    DataPolicy: [
      'AWS::S3::BucketPolicy',
      {
        Bucket: 'data-of-ours',
        PolicyDocument: {
          Statement: {
            Effect: 'Deny',
            Principal: { AWS: '*' },
            Action: 's3:*',
            Resource: ['arn:aws:s3:::data-of-ours', 'arn:aws:s3:::data-of-ours/*'],
            Condition: { Bool: { 'aws:SecureTransport': false } },
            ...statement,
          },
        },
      },
    ],
  });

export default defineRule({
  id: 'PC-S3-03',
  title: 'S3 bucket policy refuses reads and listings without TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['S3.5'], cis50: ['2.1.1'], cis30: ['2.1.1'], cis70: ['3.1.1'] },
  waivable: true,
  appliesTo: ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
  check(resource, template) {
    if (resource.type === 'AWS::S3::Bucket') return check(resource);
    const elsewhere = template.meantBy(resource.get('Bucket'), 'AWS::S3::Bucket').length === 0;
    const document = resource.get('PolicyDocument');
    return elsewhere && !refuses(document)
      ? fail(document, 'it does not refuse both reads and listings over plain HTTP')
      : pass();
  },
  docs: () => ({
    rationale:
      'S3 answers plain HTTP as well as HTTPS. A download or a listing over it shows names and contents to everyone on the way.',
    remediation:
      'Add to `PolicyDocument` a `Deny` for every principal, `s3:*` on the bucket and its objects, with `Bool: { aws:SecureTransport: false }`; `ImmutableLogArchive` has it.',
    examples: {
      pass: {
        'every action refused': deny(),
        'a bucket without a policy, which another rule judges': one('AWS::S3::Bucket'),
      },
      fail: {
        'a policy without a test': deny({
          Condition: undefined,
          Effect: 'Allow',
          Principal: { AWS: '111122223333' },
        }),
        'uploads alone refused': deny({ Action: 's3:PutObject' }),
        'the objects but not the bucket': deny({ Resource: 'arn:aws:s3:::data-of-ours/*' }),
        'the test the wrong way round': deny({ Condition: { Bool: { 'aws:SecureTransport': true } } }),
        'a test that plain requests do not meet': deny({
          Condition: { Null: { 'aws:SecureTransport': true } },
        }),
        'only outside production': staged(deny({ Effect: inProduction('Allow', 'Deny') })),
      },
      unknown: {
        'an imported action': deny({ Action: imported }),
      },
    },
  }),
});
