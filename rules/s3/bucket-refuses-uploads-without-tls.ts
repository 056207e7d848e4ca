import { type Resource, type Value } from '../../template';
import { coversObjects, isPlainHttp, refusesEveryone } from '../../template/policy';
import { imported, inProduction, one, resources, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const refuses = (document: Value) =>
  refusesEveryone(document, { action: 's3:PutObject', when: isPlainHttp, resource: coversObjects });
function check(resource: Resource) {
  const policies = resource.referrers('AWS::S3::BucketPolicy', 'Bucket');
  if (policies.some((policy) => refuses(policy.get('PolicyDocument')))) return pass();
  return fail(
    '',
    policies.length === 0
      ? 'it has no bucket policy that refuses plain HTTP'
      : 'no statement of its policy refuses uploads over plain HTTP',
  );
}
const deny = (statement: Record<string, unknown> = {}) =>
  resources({
    Data: ['AWS::S3::Bucket'],
    DataPolicy: [
      'AWS::S3::BucketPolicy',
      {
        Bucket: { Ref: 'Data' },
        PolicyDocument: {
          Statement: {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [{ 'Fn::GetAtt': ['Data', 'Arn'] }, { 'Fn::Sub': '${Data.Arn}/*' }],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            ...statement,
          },
        },
      },
    ],
  });

export default defineRule({
  id: 'PC-S3-02',
  title: 'S3 bucket refuses uploads without TLS',
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
      ? fail(document, 'no statement refuses uploads over plain HTTP')
      : pass();
  },
  docs: () => ({
    rationale:
      'S3 answers plain HTTP as well as HTTPS. Whoever sits on the way can read and change what is uploaded unless the bucket policy refuses such requests.',
    remediation:
      'Add to `PolicyDocument` a `Deny` for every principal, `s3:*` on the bucket and its objects, with `Bool: { aws:SecureTransport: false }`; `ImmutableLogArchive` has it.',
    examples: {
      pass: {
        'every action refused': deny(),
        'uploads refused': deny({ Action: ['s3:PutObject'], Resource: { 'Fn::Sub': '${Data.Arn}/*' } }),
        'a policy of a bucket elsewhere': one('AWS::S3::BucketPolicy', {
          Bucket: 'files',
          PolicyDocument: {
            Statement: {
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: 'arn:aws:s3:::files/*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          },
        }),
      },
      fail: {
        'without a policy': one('AWS::S3::Bucket'),
        'the test the wrong way round': deny({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
        'an allow does not refuse': deny({ Effect: 'Allow' }),
        'only for some callers': deny({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
        'a second condition weakens it': deny({
          Condition: {
            Bool: { 'aws:SecureTransport': 'false' },
            StringEquals: { 'aws:PrincipalTag/tls': 'no' },
          },
        }),
        'the bucket but not its objects': deny({ Resource: { 'Fn::GetAtt': ['Data', 'Arn'] } }),
        'only outside production': staged(deny({ Action: inProduction('s3:ListBucket', 's3:*') })),
        'a policy elsewhere that refuses nothing': one('AWS::S3::BucketPolicy', { Bucket: 'files' }),
      },
      unknown: {
        'an imported action': deny({ Action: imported }),
      },
    },
  }),
});
