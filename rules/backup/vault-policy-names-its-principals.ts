import { eachStatement, opensToAnyone } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

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
    return eachStatement(resource.get('AccessPolicy'), (statement) =>
      opensToAnyone(statement)
        ? fail(statement.value.get('Principal'), 'anyone may use this statement, and no condition names who')
        : pass(),
    );
  },
  docs: () => ({
    rationale: 'Anybody could put recovery points into the vault, or see what there is.',
    remediation: 'Name accounts in `Principal` of `AccessPolicy`, or narrow `*` with `aws:PrincipalOrgID`.',
    examples: {
      pass: {
        'no policy': subject({ BackupVaultName: 'vault' }),
        'a named account': policy({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }),
        'everyone of one organization': policy({
          Principal: '*',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        }),
        'a refusal to everyone': policy({ Effect: 'Deny', Principal: '*' }),
      },
      fail: {
        anyone: policy({ Principal: '*' }),
        'any account': policy({ Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] } }),
        'a condition that narrows nobody': policy({
          Principal: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
        'a condition that only holds where the key is there': policy({
          Principal: '*',
          Condition: { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } },
        }),
        'a document in a string': subject({
          BackupVaultName: 'vault',
          AccessPolicy: JSON.stringify({ Statement: { ...base, Principal: '*' } }),
        }),
      },
      unknown: {
        'an imported principal': policy({ Principal: { AWS: imported } }),
      },
    },
  }),
});
