import { type Value } from '../../template';
import { coversBucket, coversObjects, isOldTls, refusesEveryone } from '../../template/policy';
import { imported, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::Bucket', properties);
const refuses = (document: Value) =>
  refusesEveryone(document, { action: 's3:GetObject', when: isOldTls, resource: coversObjects }) &&
  refusesEveryone(document, { action: 's3:ListBucket', when: isOldTls, resource: coversBucket });
const deny = (Condition: Record<string, unknown>) =>
  resources({
    Data: ['AWS::S3::Bucket'],
    DataPolicy: [
      'AWS::S3::BucketPolicy',
      {
        Bucket: { Ref: 'Data' },
        PolicyDocument: {
          Statement: { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition },
        },
      },
    ],
  });

export default defineRule({
  id: 'PC-S3-26',
  title: 'S3 bucket refuses TLS older than 1.2',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::S3::Bucket'],
  check(resource) {
    const refused = resource
      .referrers('AWS::S3::BucketPolicy', 'Bucket')
      .some((policy) => refuses(policy.get('PolicyDocument')));
    return refused ? pass() : fail('', 'no statement of a bucket policy refuses TLS older than 1.2');
  },
  docs: () => ({
    rationale:
      'Auditors ask for a stated minimum version, and endpoints of other partitions or in front of S3 may still speak older ones. The condition states it where the data is.',
    remediation:
      'Add a `Deny` for every principal with `NumericLessThan: { s3:TlsVersion: 1.2 }`; `ImmutableLogArchive` has it.',
    whenNotToUse: 'Where the endpoints of AWS, which accept nothing below 1.2 today, are proof enough.',
    examples: {
      pass: {
        refused: deny({ NumericLessThan: { 's3:TlsVersion': '1.2' } }),
        'refused as a number': deny({ NumericLessThan: { 's3:TlsVersion': 1.3 } }),
      },
      fail: {
        'without a policy': subject(),
        'only the oldest refused': deny({ NumericLessThan: { 's3:TlsVersion': '1.1' } }),
        'newer ones refused': deny({ NumericGreaterThan: { 's3:TlsVersion': '1.2' } }),
        'refused for objects alone': resources({
          Data: ['AWS::S3::Bucket'],
          DataPolicy: [
            'AWS::S3::BucketPolicy',
            {
              Bucket: { Ref: 'Data' },
              PolicyDocument: {
                Statement: {
                  Effect: 'Deny',
                  Principal: '*',
                  Action: 's3:GetObject',
                  Resource: '*',
                  Condition: { NumericLessThan: { 's3:TlsVersion': '1.2' } },
                },
              },
            },
          ],
        }),
      },
      unknown: {
        imported: deny({ NumericLessThan: { 's3:TlsVersion': imported } }),
      },
    },
  }),
});
