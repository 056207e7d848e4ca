import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-36',
  title: 'IAM user belongs to a group',
  severity: 'low',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { cis30: ['1.15'], cis50: ['1.14'], cis70: ['2.13'] },
  waivable: true,
  appliesTo: ['AWS::IAM::User'],
  check(resource) {
    const added = resource.referrers('AWS::IAM::UserToGroupAddition', 'Users').length > 0;
    return resource.get('Groups').items().length > 0 || added
      ? pass()
      : fail(resource.get('Groups'), 'the user is in no group');
  },
  docs: () => ({
    rationale: 'A user outside every group gets its permissions one by one, and nobody sees them together.',
    remediation: 'Name groups in `Groups`, or add the user by `AWS::IAM::UserToGroupAddition`.',

    examples: {
      pass: {
        'a group': one('AWS::IAM::User', { Groups: ['developers'] }),
        'added elsewhere': resources({
          Subject: ['AWS::IAM::User'],
          Addition: [
            'AWS::IAM::UserToGroupAddition',
            { GroupName: 'developers', Users: [{ Ref: 'Subject' }] },
          ],
        }),
      },
      fail: { omitted: one('AWS::IAM::User'), 'no group in the list': one('AWS::IAM::User', { Groups: [] }) },
    },
  }),
});
