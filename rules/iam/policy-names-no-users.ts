import { one, resources } from '../example';
import { allow, policyOf } from '../policy-example';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-IAM-34',
  title: 'IAM policy is attached to groups or roles, not to users',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['IAM.2'], cis30: ['1.15'], cis50: ['1.14'], cis70: ['2.13'] },
  waivable: true,
  appliesTo: ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'],
  check(resource) {
    return resource.get('Users').each((user) => fail(user, `it is attached to the user ${user.describe()}`));
  },
  docs: () => ({
    rationale:
      'Permissions that hang on single users are overlooked when people change their work. A group says what a task needs.',
    remediation: 'Name groups in `Groups` or roles in `Roles`, and leave `Users` out.',

    examples: {
      pass: {
        'a group': one('AWS::IAM::Policy', {
          PolicyName: 'read',
          PolicyDocument: policyOf(allow('s3:GetObject')),
          Groups: ['developers'],
        }),
        'without users': one('AWS::IAM::ManagedPolicy'),
      },
      fail: {
        'a user': one('AWS::IAM::Policy', {
          Users: ['alice'],
          PolicyDocument: policyOf(allow('s3:GetObject')),
        }),
        'a user of the template, no group': resources({
          Alice: ['AWS::IAM::User'],
          Subject: ['AWS::IAM::ManagedPolicy', { Users: [{ Ref: 'Alice' }] }],
        }),
      },
    },
  }),
});
