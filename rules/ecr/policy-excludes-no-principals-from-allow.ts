import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);
const policy = (statement: Record<string, unknown>) =>
  subject({ RepositoryPolicyText: { Statement: [statement] } });

export default defineRule({
  id: 'PC-ECR-07',
  title: 'ECR repository policy allows by a list of principals',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: false,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    return eachStatement(resource.get('RepositoryPolicyText'), (statement) => {
      const excluded = statement.value.get('NotPrincipal');
      return statement.isAllow() && excluded.isPresent()
        ? fail(excluded, 'everybody but the listed ones is admitted')
        : pass();
    });
  },
  docs: () => ({
    rationale: '`Allow` with `NotPrincipal` admits the whole world but for those listed.',
    remediation: 'List those who may in `Principal`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a list of what is allowed': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'ecr:BatchGetImage',
          Resource: '*',
        }),
        'a refusal': policy({
          Effect: 'Deny',
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'ecr:BatchGetImage',
          Resource: '*',
        }),
      },
      fail: {
        'an allow': policy({
          Effect: 'Allow',
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'ecr:BatchGetImage',
          Resource: '*',
        }),
        'an allow outside production': staged(
          policy({
            Effect: inProduction('Deny', 'Allow'),
            NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
            Action: 'ecr:BatchGetImage',
            Resource: '*',
          }),
        ),
      },
      unknown: {
        'an imported effect': policy({
          Effect: imported,
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'ecr:BatchGetImage',
          Resource: '*',
        }),
      },
    },
  }),
});
