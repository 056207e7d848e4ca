import { eachStatement } from '../../template/policy';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
const policy = (statement: Record<string, unknown>) => subject({ KeyPolicy: { Statement: [statement] } });

export default defineRule({
  id: 'PC-KMS-14',
  title: 'KMS key policy allows by a list of actions',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    return eachStatement(resource.get('KeyPolicy'), (statement) => {
      const excluded = statement.value.get('NotAction');
      return statement.isAllow() && excluded.isPresent()
        ? fail(excluded, 'every action but the listed ones is allowed')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      '`Allow` with `NotAction` gives away every action that is not listed: deletion and changes of the policy are easily among them.',
    remediation: 'List the actions in `Action`.',
    examples: {
      pass: {
        'no policy': subject(),
        'a list of what is allowed': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'kms:Decrypt',
          Resource: '*',
        }),
        'a refusal': policy({
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 'kms:Decrypt',
          Resource: '*',
        }),
      },
      fail: {
        'an allow': policy({
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 'kms:Decrypt',
          Resource: '*',
        }),
        'an allow outside production': staged(
          policy({
            Effect: inProduction('Deny', 'Allow'),
            Principal: { AWS: 'arn:aws:iam::111122223333:root' },
            NotAction: 'kms:Decrypt',
            Resource: '*',
          }),
        ),
      },
      unknown: {
        'an imported effect': policy({
          Effect: imported,
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          NotAction: 'kms:Decrypt',
          Resource: '*',
        }),
      },
    },
  }),
});
