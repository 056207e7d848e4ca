import { isBackedUp } from '../backup-plans';
import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = () => one('AWS::EC2::Volume');

export default defineRule({
  id: 'PC-EC2-102',
  title: 'Volume is in a backup plan',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['EC2.28'] },
  waivable: true,
  appliesTo: ['AWS::EC2::Volume'],
  check(resource, template) {
    return isBackedUp(template, resource, 'ec2') ? pass() : fail('', 'no selection of AWS Backup takes it');
  },
  docs: () => ({
    rationale: 'A volume that no plan takes is saved when somebody remembers.',
    remediation: 'Name the volume, or a tag that it carries, in an `AWS::Backup::BackupSelection`.',
    whenNotToUse: 'Where plans stand in another stack, or the data can be made again.',
    examples: {
      pass: {
        'by a tag': resources({
          Subject: ['AWS::EC2::Volume', { Tags: [{ Key: 'backup', Value: 'daily' }] }],
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
        'every resource': resources({
          Subject: ['AWS::EC2::Volume'],
          Selection: ['AWS::Backup::BackupSelection', { BackupSelection: { Resources: ['*'] } }],
        }),
        'every volume': resources({
          Subject: ['AWS::EC2::Volume'],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { Resources: ['arn:aws:ec2:*:*:volume/*'] } },
          ],
        }),
      },
      fail: {
        'no plan, so omitted': subject(),
        'another tag': resources({
          Subject: ['AWS::EC2::Volume', { Tags: [{ Key: 'backup', Value: 'never' }] }],
          Selection: [
            'AWS::Backup::BackupSelection',
            { BackupSelection: { ListOfTags: [{ ConditionKey: 'backup', ConditionValue: 'daily' }] } },
          ],
        }),
      },
    },
  }),
});
