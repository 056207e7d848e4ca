import { eachStatement } from '../../template/policy';
import { expectNamedPrincipals } from '../anyone';
import { one } from '../example';
import { namedPrincipalsExamples } from '../resource-policy-example';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Backup::BackupVault', properties);
const base = { Effect: 'Allow', Action: 'backup:CopyIntoBackupVault', Resource: '*' };
const policy = (statement: Record<string, unknown>) =>
  subject({ BackupVaultName: 'vault', AccessPolicy: { Statement: [{ ...base, ...statement }] } });

export default defineRule({
  id: 'PC-BAK-05',
  title: 'Backup vault policy admits nobody unnamed',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'OPS-04'],
  waivable: false,
  appliesTo: ['AWS::Backup::BackupVault', 'AWS::Backup::LogicallyAirGappedBackupVault'],
  check(resource) {
    return eachStatement(resource.get('AccessPolicy'), expectNamedPrincipals);
  },
  docs: () => ({
    rationale: 'Anybody could put recovery points into the vault, or see what there is.',
    remediation: 'Name accounts in `Principal` of `AccessPolicy`, or narrow `*` with `aws:PrincipalOrgID`.',
    examples: namedPrincipalsExamples(
      subject({ BackupVaultName: 'vault' }),
      policy,
      subject({
        BackupVaultName: 'vault',
        AccessPolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
      }),
    ),
  }),
});
