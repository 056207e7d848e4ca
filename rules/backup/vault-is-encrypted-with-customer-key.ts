import { expectCustomerKey } from '../keys';
import { imported, inProduction, one, staged } from '../example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupVault', properties);

export default defineRule({
  id: 'PC-BAK-01',
  title: 'Backup vault is encrypted with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02', 'OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Backup::BackupVault'],
  check(resource) {
    return expectCustomerKey(resource.get('EncryptionKeyArn'), 'with a key of AWS');
  },
  docs: () => ({
    rationale:
      'A vault holds a copy of everything. With a customer key, restoring takes a right to the key as well, and copies can go to another account.',
    remediation: 'Set `EncryptionKeyArn` to a customer key.',
    whenNotToUse: 'Where nothing sensitive is backed up.',
    examples: {
      pass: {
        'a key': subject({
          BackupVaultName: 'vault',
          EncryptionKeyArn: 'arn:aws:kms:eu-central-1:111122223333:key/1234',
        }),
        'an imported key': subject({ BackupVaultName: 'vault', EncryptionKeyArn: imported }),
      },
      fail: {
        omitted: subject({ BackupVaultName: 'vault' }),
        'the key of AWS': subject({ BackupVaultName: 'vault', EncryptionKeyArn: 'alias/aws/backup' }),
        'no key outside production': staged(
          subject({
            BackupVaultName: 'vault',
            EncryptionKeyArn: inProduction(imported, { Ref: 'AWS::NoValue' }),
          }),
        ),
      },
    },
  }),
});
