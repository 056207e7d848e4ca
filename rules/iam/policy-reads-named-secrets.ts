import { isEveryResourceOfAService } from '../../template/policy';
import { one, resources } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, policyOf, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-12',
  title: 'IAM policy reads named secrets only',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-06'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      if (statement.isNarrowed()) return pass();
      const action = grants(statement, [
        'secretsmanager:GetSecretValue',
        'secretsmanager:BatchGetSecretValue',
      ]);
      const wide = action && statement.resources.find(isEveryResourceOfAService);
      return wide ? fail(wide, `it allows ${action} on ${wide.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'Who reads every secret of an account holds the passwords and keys of every program in it. One leak of such a role is a leak of all.',
    remediation: 'Name the secrets in `Resource`, by reference or by a prefix such as `secret:orders/*`.',

    examples: {
      pass: {
        'one secret': resources({
          Secret: ['AWS::SecretsManager::Secret'],
          Subject: [
            'AWS::IAM::ManagedPolicy',
            { PolicyDocument: policyOf(allow('secretsmanager:GetSecretValue', { Ref: 'Secret' })) },
          ],
        }),
        'secrets of one program': managedPolicy(
          allow(
            'secretsmanager:GetSecretValue',
            'arn:aws:secretsmanager:eu-central-1:111122223333:secret:orders/*',
          ),
        ),
        'a whole service, which another rule judges': managedPolicy(allow('secretsmanager:*')),
        'no policy': one('AWS::IAM::Role'),
        'for callers of one organization': managedPolicy(
          allow('secretsmanager:GetSecretValue', '*', {
            Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
          }),
        ),
      },
      fail: {
        'every resource': managedPolicy(allow('secretsmanager:GetSecretValue')),
        'every secret': roleWith(allow('secretsmanager:Get*', 'arn:aws:secretsmanager:*:*:secret:*')),
        'without naming the action': managedPolicy(allow('secretsmanager:Batch*')),
      },
    },
  }),
});
