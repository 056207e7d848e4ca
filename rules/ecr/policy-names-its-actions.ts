import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::ECR::Repository', properties);
const isEvery = (text: string) => /^(?:ecr:)?\*+$/i.test(text);
const policy = (statement: Record<string, unknown>) =>
  subject({ RepositoryPolicyText: { Statement: [statement] } });

export default defineRule({
  id: 'PC-ECR-06',
  title: 'ECR repository policy allows named actions',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'SUP-03'],
  waivable: true,
  appliesTo: ['AWS::ECR::Repository'],
  check(resource) {
    return eachStatement(resource.get('RepositoryPolicyText'), (statement) => {
      const every = statement.isAllow()
        ? statement.actions.find((action) => action.test('is every action', isEvery))
        : undefined;
      return every ? fail(every, `${every.describe()} allows every action`) : pass();
    });
  },
  docs: () => ({
    rationale: 'Every action includes pushing, deleting and changing the policy. Who runs images pulls.',
    remediation: 'List the actions in `Action`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a named action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 'ecr:BatchGetImage',
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
          Action: ['ecr:*'],
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
          Action: 'ECR:*',
          Resource: '*',
        }),
        'every action outside production': staged(
          policy({
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
            Action: inProduction('ecr:BatchGetImage', '*'),
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
