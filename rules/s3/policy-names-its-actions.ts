import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::BucketPolicy', properties);
const isEvery = (text: string) => /^(?:s3:)?\*+$/i.test(text);
const policy = (statement: Record<string, unknown>) =>
  subject({ PolicyDocument: { Statement: [statement] } });

export default defineRule({
  id: 'PC-S3-29',
  title: 'S3 bucket policy allows named actions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const every = statement.isAllow()
        ? statement.actions.find((action) => action.test('is every action', isEvery))
        : undefined;
      return every ? fail(every, `${every.describe()} allows every action`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Every action includes changing the policy, the encryption and the retention of the bucket. Who only reads or writes needs none of these.',
    remediation: 'List the actions in `Action`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a named action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 's3:GetObject',
          Resource: '*',
        }),
        'a refusal of everything': policy({
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: '*',
          Resource: '*',
        }),
      },
      fail: {
        'every action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: ['s3:*'],
          Resource: '*',
        }),
        'every action of every service': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: '*',
          Resource: '*',
        }),
        'in capitals': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 'S3:*',
          Resource: '*',
        }),
        'every action outside production': staged(
          policy({
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
            Action: inProduction('s3:GetObject', '*'),
            Resource: '*',
          }),
        ),
      },
      unknown: {
        'an imported action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: imported,
          Resource: '*',
        }),
      },
    },
  }),
});
