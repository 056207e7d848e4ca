import { matchesPattern, testPattern } from '../../template/policy';
import { one, each } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const changes = [
  'iam:PassRole',
  'iam:PutRolePolicy',
  'iam:AttachRolePolicy',
  'iam:CreateRole',
  'iam:CreateAccessKey',
];
const more = [
  'iam:UpdateAssumeRolePolicy',
  'iam:CreatePolicyVersion',
  'iam:AttachUserPolicy',
  'iam:DeleteRole',
];

function isWide(text: string): boolean {
  return (
    // A whole service has a rule of its own.
    /^(?:iam|sts|organizations|sso):.*\*/i.test(text) &&
    !/:\*+$/.test(text) &&
    [
      ...changes,
      ...more,
      'organizations:LeaveOrganization',
      'sts:AssumeRole',
      'sso:CreateAccountAssignment',
    ].some((action) => matchesPattern(text, action))
  );
}

export default defineRule({
  id: 'PC-IAM-05',
  title: 'IAM policy names the actions on identities without a wildcard',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) =>
      statement.isAllow()
        ? statement.value
            .get('Action')
            .each((action) =>
              testPattern(action, 'is a wildcard over IAM', isWide)
                ? fail(action, `it allows ${action.describe()}, which covers changes of identities`)
                : pass(),
            )
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'A wildcard such as `iam:*Role` or `iam:Put*` holds the actions by which a small permission becomes all permissions: passing roles, writing policies, making keys.',
    remediation: 'Name the IAM actions one by one, and the roles in `Resource`.',

    examples: {
      pass: {
        reading: managedPolicy(allow(['iam:Get*', 'iam:List*'])),
        'one action': managedPolicy(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/task')),
        'every action of IAM, which has a rule of its own': managedPolicy(allow('iam:*')),
        'no policy': one('AWS::IAM::Role'),
        ...each(['*-iam:Pass*', 'iam:**'], (action) => managedPolicy(allow(action))),
        ...each(['xiam:Pass*', 'xsts:Assume*'], (action) => managedPolicy(allow(action))),
        ...each(['x-iam:Pass*'], (action) => managedPolicy(allow(action))),
      },
      fail: {
        'a wildcard before the noun': managedPolicy(allow('iam:*Role')),
        'a wildcard inside a word': managedPolicy(allow('iam:Pa*ole')),
        'a verb': roleWith(allow('iam:Put*')),
        'without a resource': managedPolicy({ Effect: 'Allow', Action: 'sts:Assume*' }),
        ...each(
          [
            'iam:AttachR*',
            'iam:CreateR*',
            'iam:CreateA*',
            'iam:UpdateA*',
            'iam:CreateP*',
            'iam:AttachU*',
            'iam:DeleteR*',
            'organizations:Leave*',
            'sso:CreateA*',
          ],
          (action) => managedPolicy(allow(action)),
        ),
      },
    },
  }),
});
