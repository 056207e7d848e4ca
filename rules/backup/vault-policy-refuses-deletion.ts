import { statements } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupVault', properties);
const deny = (statement: Record<string, unknown> = {}) =>
  subject({
    BackupVaultName: 'vault',
    AccessPolicy: {
      Statement: [
        { Effect: 'Deny', Principal: '*', Action: 'backup:DeleteRecoveryPoint', Resource: '*', ...statement },
      ],
    },
  });

export default defineRule({
  id: 'PC-BAK-06',
  title: 'Backup vault policy refuses the deletion of recovery points',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Backup::BackupVault'],
  check(resource) {
    const document = resource.get('AccessPolicy');
    const refused = statements(document).some(
      (statement) =>
        statement.isDeny() && statement.isForAnyone() && statement.coversAction('backup:DeleteRecoveryPoint'),
    );
    return refused ? pass() : fail(document, 'no statement refuses the deletion of recovery points');
  },
  docs: () => ({
    rationale: "A refusal in the vault's own policy stands above whatever IAM policies allow.",
    remediation:
      'Add a `Deny` of `backup:DeleteRecoveryPoint` and `backup:UpdateRecoveryPointLifecycle` for every principal to `AccessPolicy`.',
    whenNotToUse: 'Where the vault is locked for ever.',
    examples: {
      pass: {
        refused: deny(),
        'refused but for a named role': deny({
          Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/break-glass' } },
        }),
      },
      fail: {
        omitted: subject({ BackupVaultName: 'vault' }),
        'an allow': deny({ Effect: 'Allow' }),
        'something else refused': deny({ Action: 'backup:StartRestoreJob' }),
      },
      unknown: {
        'an imported action': deny({ Action: imported }),
      },
    },
  }),
});
