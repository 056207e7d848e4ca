import { expectNotAllowed, identityPolicyTypes } from '../identity-policy';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule } from '../rule';

const actions = [
  'backup:DeleteRecoveryPoint',
  'backup:DeleteBackupVault',
  'backup:DeleteBackupVaultLockConfiguration',
  'rds:DeleteDBSnapshot',
  'rds:DeleteDBClusterSnapshot',
  'ec2:DeleteSnapshot',
];
const policy = (Action: unknown, Effect = 'Allow') =>
  one('AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: { Effect, Action, Resource: '*' } } });

export default defineRule({
  id: 'PC-BAK-11',
  title: 'Identity may not delete backups',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-04', 'AUT-02'],
  waivable: true,
  appliesTo: [...identityPolicyTypes],
  check(resource) {
    return expectNotAllowed(resource, actions);
  },
  docs: () => ({
    rationale: 'Whoever wants ransom deletes the backups first, with whatever role is at hand.',
    remediation:
      'Remove these actions and patterns that cover them from `Action`; lifecycles delete what is old.',
    whenNotToUse: 'For the role that cleans up by hand, with approval.',
    examples: {
      pass: {
        'no such statement': policy(['backup:StartBackupJob', 'backup:Describe*']),
        'a refusal': policy('backup:DeleteRecoveryPoint', 'Deny'),
        omitted: one('AWS::IAM::Role'),
        ...each(['*', '**', 'backup:*', 'aws-backup2:*'], (action) => policy(action)),
      },
      fail: {
        'by name': policy(['backup:StartBackupJob', 'backup:Describe*', 'backup:DeleteRecoveryPoint']),
        'by a pattern': policy('backup:Delete*'),
        'in lower case': policy('backup:deleterecoverypoint'),
        'inline in a role': one('AWS::IAM::Role', {
          Policies: [
            {
              PolicyName: 'x',
              PolicyDocument: {
                Statement: [{ Effect: 'Allow', Action: ['backup:DeleteBackupVault'], Resource: '*' }],
              },
            },
          ],
        }),
        'outside production': staged(
          policy(inProduction('backup:StartBackupJob', 'backup:DeleteRecoveryPoint')),
        ),
        ...each(
          [
            '*:DeleteRecoveryPoint',
            'backup:DeleteBackupVaultLockConfiguration',
            'rds:DeleteDBSnapshot',
            'rds:DeleteDBClusterSnapshot',
            'ec2:DeleteSnapshot',
          ],
          (action) => policy(action),
        ),
      },
      unknown: {
        imported: policy(imported),
      },
    },
  }),
});
