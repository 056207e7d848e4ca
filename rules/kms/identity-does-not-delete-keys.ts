import { expectNotAllowed, identityPolicyTypes } from '../identity-policy';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule } from '../rule';

const actions = ['kms:ScheduleKeyDeletion', 'kms:DisableKey', 'kms:DeleteImportedKeyMaterial'];
const policy = (Action: unknown, Effect = 'Allow') =>
  one('AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: { Effect, Action, Resource: '*' } } });

export default defineRule({
  id: 'PC-KMS-19',
  title: 'Identity may not disable or delete keys',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02', 'AUT-02'],
  waivable: true,
  appliesTo: [...identityPolicyTypes],
  check(resource) {
    return expectNotAllowed(resource, actions);
  },
  docs: () => ({
    rationale:
      'One call makes everything under a key unreadable. Applications use keys; they do not end them.',
    remediation: 'Remove these actions and patterns that cover them from `Action`.',
    whenNotToUse: 'For the role that deploys stacks or offboards tenants.',
    examples: {
      pass: {
        'no such statement': policy(['kms:Decrypt', 'kms:DescribeKey']),
        'a refusal': policy('kms:ScheduleKeyDeletion', 'Deny'),
        omitted: one('AWS::IAM::Role'),
        ...each(['*', '**', 'kms:*', 'aws-kms2:*'], (action) => policy(action)),
      },
      fail: {
        'by name': policy(['kms:Decrypt', 'kms:DescribeKey', 'kms:ScheduleKeyDeletion']),
        'by a pattern': policy('kms:Disable*'),
        'in lower case': policy('kms:schedulekeydeletion'),
        'inline in a role': one('AWS::IAM::Role', {
          Policies: [
            {
              PolicyName: 'x',
              PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['kms:DisableKey'], Resource: '*' }] },
            },
          ],
        }),
        'outside production': staged(policy(inProduction('kms:Decrypt', 'kms:ScheduleKeyDeletion'))),
        ...each(['*:ScheduleKeyDeletion', 'kms:DeleteImportedKeyMaterial'], (action) => policy(action)),
      },
      unknown: {
        imported: policy(imported),
      },
    },
  }),
});
