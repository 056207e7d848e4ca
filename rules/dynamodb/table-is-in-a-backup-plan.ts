import { isBackedUp } from '../backup-plans';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DynamoDB::Table', properties);

export default defineRule({
  id: 'PC-DDB-11',
  title: 'DynamoDB table is in a backup plan',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['DynamoDB.4'] },
  waivable: true,
  appliesTo: ['AWS::DynamoDB::Table'],
  check(resource, template) {
    return isBackedUp(template, resource, 'dynamodb')
      ? pass()
      : fail('', 'no selection of AWS Backup takes it');
  },
  docs: () => ({
    rationale:
      'Point-in-time recovery ends with the table and the account. A plan copies backups into a locked vault.',
    remediation: 'Add its ARN or a tag of it to an `AWS::Backup::BackupSelection`.',
    whenNotToUse: 'Where plans live in a stack of their own.',
    examples: {
      pass: {
        'by address': resources({
          Data: ['AWS::DynamoDB::Table'],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { Resources: [{ 'Fn::GetAtt': ['Data', 'Arn'] }] } },
          ],
        }),
        'by tag': resources({
          Data: ['AWS::DynamoDB::Table', { Tags: [{ Key: 'backup', Value: 'daily' }] }],
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
        everything: resources({
          Data: ['AWS::DynamoDB::Table'],
          Selection: ['AWS::Backup::BackupSelection', { BackupSelection: { Resources: ['*'] } }],
        }),
        'everything of the service': resources({
          Data: ['AWS::DynamoDB::Table'],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { Resources: ['arn:aws:dynamodb:*:*:table/*'] } },
          ],
        }),
      },
      fail: {
        'without a selection': subject(),
        'another service': resources({
          Data: ['AWS::DynamoDB::Table'],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { Resources: ['arn:aws:rds:*:*:*'] } },
          ],
        }),
      },
    },
  }),
});
