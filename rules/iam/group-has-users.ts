import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-40',
  title: 'IAM group has users',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Group'],
  check(resource) {
    const used =
      resource.referrers('AWS::IAM::User', 'Groups').length > 0 ||
      resource.referrers('AWS::IAM::UserToGroupAddition', 'GroupName').length > 0;
    return used ? pass() : fail(resource.get('GroupName'), 'no user of the template is in the group');
  },
  docs: () => ({
    rationale: 'A group without users keeps permissions that nobody looks at until somebody is put into it.',
    remediation:
      'Name the group in `Groups` of an `AWS::IAM::User` or in an `AWS::IAM::UserToGroupAddition`, or remove it.',
    whenNotToUse: 'Where users are added outside the template.',
    examples: {
      pass: {
        'a user': resources({
          Subject: ['AWS::IAM::Group'],
          Alice: ['AWS::IAM::User', { Groups: [{ Ref: 'Subject' }] }],
        }),
        'by name': resources({
          Subject: ['AWS::IAM::Group', { GroupName: 'developers' }],
          Alice: ['AWS::IAM::UserToGroupAddition', { GroupName: 'developers', Users: ['alice'] }],
        }),
      },
      fail: { 'no user': one('AWS::IAM::Group', { GroupName: 'developers' }) },
    },
  }),
});
