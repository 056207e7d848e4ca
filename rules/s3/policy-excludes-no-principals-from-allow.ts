import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::S3::BucketPolicy', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({ PolicyDocument: { Statement: [statement] } });

export default defineRule({
  id: 'PC-S3-28',
  title: 'S3 bucket policy allows by a list of principals',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::S3::BucketPolicy'],
  check(resource) {
    return eachStatement(resource.get('PolicyDocument'), (statement) => {
      const excluded = statement.value.get('NotPrincipal');
      return statement.isAllow() && excluded.isPresent()
        ? fail(excluded, 'everybody but the listed ones is admitted')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      '`Allow` with `NotPrincipal` admits the whole world but for those listed, anonymous callers included.',
    remediation: 'List those who may in `Principal`.',
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
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 's3:GetObject',
          Resource: '*',
        }),
      },
      fail: {
        'an allow': policy({
          Effect: 'Allow',
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 's3:GetObject',
          Resource: '*',
        }),
        'an allow outside production': staged(
          policy({
            Effect: inProduction('Deny', 'Allow'),
            NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 's3:GetObject',
            Resource: '*',
          }),
        ),
      },
      unknown: {
        'an imported effect': policy({
          Effect: imported,
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 's3:GetObject',
          Resource: '*',
        }),
      },
    },
  }),
});
