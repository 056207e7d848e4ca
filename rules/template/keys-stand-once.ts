import { resources } from '../example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-TPL-01',
  title: 'Every key of the template stands once',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-09'],
  waivable: true,
  appliesTo: 'template',
  check(template) {
    return template
      .duplicateKeys()
      .flatMap(({ key, first, second }) =>
        fail(
          '',
          `the key "${key.slice(0, 60)}" stands in line ${first.line}, column ${first.column}, and again in line ${second.line}, column ${second.column}: only the last counts`,
        ),
      );
  },
  docs: () => ({
    rationale:
      'Of two keys of the same name only the last counts. A reviewer may read the first, and a weakness hide in the second.',
    remediation: 'Remove one of the two, or merge what stands below them.',
    examples: {
      pass: {
        'every key once': resources({ Data: ['AWS::S3::Bucket'] }),
        'the same key in different mappings':
          'Resources:\n  A: { Type: "AWS::S3::Bucket" }\n  B: { Type: "AWS::S3::Bucket" }\n',
      },
      fail: {
        'twice in JSON':
          '{"Resources":{"Data":{"Type":"AWS::S3::Bucket","Properties":{"ObjectLockEnabled":true,"ObjectLockEnabled":false}}}}',
        'twice in YAML':
          'Resources:\n  Data:\n    Type: AWS::S3::Bucket\n    Properties:\n      AccessControl: Private\n      AccessControl: PublicRead\n',
        'a resource twice':
          'Resources:\n  Data: { Type: "AWS::S3::Bucket" }\n  Data: { Type: "AWS::SQS::Queue" }\n',
        "a statement's effect twice":
          '{"Resources":{"P":{"Type":"AWS::S3::BucketPolicy","Properties":{"PolicyDocument":{"Statement":{"Effect":"Deny","Effect":"Allow"}}}}}}',
      },
    },
  }),
});
