import { isBackedUp } from '../backup-plans';
import { followsCluster } from '../database';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-43',
  title: 'RDS database is in a backup plan',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['RDS.26'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource, template) {
    return followsCluster(resource) || isBackedUp(template, resource, 'rds')
      ? pass()
      : fail('', 'no selection of AWS Backup takes it');
  },
  docs: () => ({
    rationale:
      'Automatic backups stay in the account and end with the instance. A plan copies them into a locked vault.',
    remediation: 'Add its ARN or a tag of it to an `AWS::Backup::BackupSelection`.',
    whenNotToUse: 'Where plans live in a stack of their own.',
    examples: {
      pass: {
        'by address': resources({
          Db: ['AWS::RDS::DBInstance'],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { Resources: [{ 'Fn::GetAtt': ['Db', 'DBInstanceArn'] }] } },
          ],
        }),
        'by tag': resources({
          Db: ['AWS::RDS::DBInstance', { Tags: [{ Key: 'backup', Value: 'daily' }] }],
          Selection: [
            'AWS::Backup::BackupSelection',
            {
              BackupSelection: {
                ListOfTags: [
                  { ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'daily' },
                ],
              },
            },
          ],
        }),
        'everything of the service': resources({
          Db: ['AWS::RDS::DBInstance'],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { Resources: ['arn:aws:rds:*:*:db:*'] } },
          ],
        }),
      },
      fail: {
        'without a selection': subject(),
        'another service': resources({
          Db: ['AWS::RDS::DBInstance'],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { Resources: ['arn:aws:dynamodb:*:*:table/*'] } },
          ],
        }),
      },
    },
  }),
});
