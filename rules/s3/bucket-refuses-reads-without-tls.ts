import { type Resource, type Value } from '../../template';
import { coversBucket, coversObjects, isPlainHttp, refusesEveryone } from '../../template/policy';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const refuses = (document: Value) =>
  refusesEveryone(document, { action: 's3:GetObject', when: isPlainHttp, resource: coversObjects }) &&
  refusesEveryone(document, { action: 's3:ListBucket', when: isPlainHttp, resource: coversBucket });
const refusesUploads = (document: Value) =>
  refusesEveryone(document, { action: 's3:PutObject', when: isPlainHttp, resource: coversObjects });
/** Where uploads are not refused either, the rule about uploads says all there is to say. */
const forgets = (document: Value) => refusesUploads(document) && !refuses(document);
function check(resource: Resource) {
  const policies = resource.referrers('AWS::S3::BucketPolicy', 'Bucket');
  return policies.some((policy) => forgets(policy.get('PolicyDocument'))) &&
    !policies.some((policy) => refuses(policy.get('PolicyDocument')))
    ? fail('', 'its policy refuses uploads over plain HTTP, but not both reads and listings')
    : pass();
}
const policy = (statement: Record<string, unknown> = {}) =>
  [
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
  ] as const;
const deny = (statement?: Record<string, unknown>) =>
  resources({ Data: ['AWS::S3::Bucket', { BucketName: 'data-of-ours' }], DataPolicy: policy(statement) });
const elsewhere = (statement?: Record<string, unknown>) => resources({ DataPolicy: policy(statement) });

export default defineRule({
  id: 'PC-S3-03',
  title: 'S3 bucket that refuses uploads without TLS refuses reads and listings too',
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
    return elsewhere && forgets(document)
      ? fail(document, 'it refuses uploads over plain HTTP, but not both reads and listings')
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
        'every action refused on a bucket elsewhere': elsewhere(),
        'a bucket without a policy, which another rule judges': one('AWS::S3::Bucket'),
        'nothing refused, which another rule judges': deny({
          Condition: { Bool: { 'aws:SecureTransport': true } },
        }),
      },
      fail: {
        'uploads alone refused, without reads': deny({ Action: 's3:PutObject' }),
        'uploads alone refused on a bucket elsewhere': elsewhere({ Action: 's3:PutObject' }),
        'the objects but not the bucket': deny({ Resource: 'arn:aws:s3:::data-of-ours/*' }),
        'only outside production': staged(deny({ Action: inProduction('s3:PutObject', 's3:*') })),
      },
      unknown: {
        'an imported action': deny({ Action: imported }),
      },
    },
  }),
});
