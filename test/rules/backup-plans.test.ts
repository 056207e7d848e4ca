import { isBackedUp } from '../../rules/backup-plans';
import { read, verdict } from '../template/support';

const volume = 'arn:aws:ec2:*:*:volume/*';
/** Whether a selection takes a resource of the service `ec2` that has the tag `backup: daily` beside another. */
function taken(BackupSelection: unknown, tags: unknown = { Tags: tagged }): string {
  const template = read({
    Resources: {
      X: { Type: 'AWS::EC2::Volume', Properties: tags },
      Selection: { Type: 'AWS::Backup::BackupSelection', Properties: { BackupSelection } },
    },
  });
  return verdict(template, (x) => isBackedUp(template, x, 'ec2'));
}
const tagged = [
  { Key: 'name', Value: 'data' },
  { Key: 'backup', Value: 'daily' },
];
const byTag = (ConditionKey: string, ConditionValue = 'daily') => ({ ConditionKey, ConditionValue });

test.each([
  ['everything', { Resources: '*' }],
  ['everything, in a list', { Resources: ['*'] }],
  ['every resource of the service', { Resources: [volume] }],
  ['every resource of every service', { Resources: ['arn:aws:*:*:*:*'] }],
  ['the service among others', { Resources: ['arn:aws:rds:*:*:db:*', volume] }],
  ['the resource by reference', { Resources: [{ 'Fn::Sub': 'arn:aws:ec2:eu-central-1:1:volume/${X}' }] }],
  ['a tag', { ListOfTags: [byTag('backup')] }],
  ['a tag of two', { ListOfTags: [byTag('name', 'other'), byTag('backup')] }],
  ['a tag by its condition', { Conditions: { StringEquals: [byTag('aws:ResourceTag/backup')] } }],
])('a selection of %s takes it', (_what, selection) => {
  expect(taken(selection)).toBe('pass');
});

test('the tags of a file system are tags', () => {
  expect(taken({ ListOfTags: [byTag('backup')] }, { FileSystemTags: tagged })).toBe('pass');
});

test.each([
  ['nothing', {}],
  ['another service', { Resources: ['arn:aws:rds:*:*:db:*'] }],
  ['another resource of the service', { Resources: ['arn:aws:ec2:eu-central-1:1:volume/vol-1'] }],
  ['a name that is no address', { Resources: ['data-*'] }],
  ['another key', { ListOfTags: [byTag('other')] }],
  ['another value', { ListOfTags: [byTag('backup', 'weekly')] }],
  ['the value under another key', { ListOfTags: [byTag('name')] }],
  ['a key that only ends so', { Conditions: { StringEquals: [byTag('x/aws:ResourceTag/backup')] } }],
  ['a condition that is none', { Conditions: { StringEquals: ['backup'] } }],
  ['a tag without a key', { ListOfTags: [{ ConditionValue: 'daily' }] }],
  ['a list of conditions by another name', { OtherConditions: { StringEquals: [byTag('backup')] } }],
])('a selection of %s does not take it', (_what, selection) => {
  expect(taken(selection)).toBe('fail');
});

test('no selection takes nothing', () => {
  const template = read({ Resources: { X: { Type: 'AWS::EC2::Volume' } } });
  expect(verdict(template, (x) => isBackedUp(template, x, 'ec2'))).toBe('fail');
});
