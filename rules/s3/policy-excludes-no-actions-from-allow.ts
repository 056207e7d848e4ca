import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::BucketPolicy', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({ PolicyDocument: { Statement: [statement] } });

export default defineRule({
  id: 'PC-S3-27',
  title: 'S3 bucket policy allows by a list of actions',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const excluded = statement.value.get('NotAction');
      return statement.isAllow() && excluded.isPresent()
        ? fail(excluded, 'every action but the listed ones is allowed')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      '`Allow` with `NotAction` gives away every action that is not listed, those of tomorrow included.',
    remediation: 'List the actions in `Action`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a list of what is allowed': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 's3:GetObject',
          Resource: '*',
        }),
        'a refusal': policy({
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 's3:GetObject',
          Resource: '*',
        }),
      },
      fail: {
        'an allow': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 's3:GetObject',
          Resource: '*',
        }),
        'an allow outside production': staged(
          policy({
            Effect: inProduction('Deny', 'Allow'),
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            NotAction: 's3:GetObject',
            Resource: '*',
          }),
        ),
      },
      unknown: {
        'an imported effect': policy({
          Effect: imported,
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 's3:GetObject',
          Resource: '*',
        }),
      },
    },
  }),
});
