import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::OpenSearchService::Domain', properties);
const isEvery = (text: string) => /^(?:es:)?\*+$/i.test(text);
const policy = (statement: Record<string, unknown>) =>
  subject({ AccessPolicies: { Statement: [statement] } });

export default defineRule({
  id: 'PC-OS-09',
  title: 'OpenSearch access policy allows named actions',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check(resource) {
    return eachStatement(resource.get('AccessPolicies'), (statement) => {
      const every = statement.isAllow()
        ? statement.actions.find((action) => action.test('is every action', isEvery))
        : undefined;
      return every ? fail(every, `${every.describe()} allows every action`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Every action includes deleting the domain and changing its policy. Applications need `es:ESHttp*` or less.',
    remediation: 'List the actions in `Action`.',
    whenNotToUse: 'Where IAM alone decides and is reviewed for it.',
    examples: {
      pass: {
        'no policy': subject(),
        'a named action': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
          Action: 'es:ESHttpGet',
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
          Action: ['es:*'],
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
          Action: 'ES:*',
          Resource: '*',
        }),
        'every action outside production': staged(
          policy({
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
            Action: inProduction('es:ESHttpGet', '*'),
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
