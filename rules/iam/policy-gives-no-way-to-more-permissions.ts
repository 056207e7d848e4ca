import { isEveryResourceOfAService } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const ways = [
  'CreatePolicyVersion',
  'SetDefaultPolicyVersion',
  'AttachUserPolicy',
  'AttachGroupPolicy',
  'AttachRolePolicy',
  'PutUserPolicy',
  'PutGroupPolicy',
  'PutRolePolicy',
  'UpdateAssumeRolePolicy',
  'CreateAccessKey',
  'CreateLoginProfile',
  'UpdateLoginProfile',
  'AddUserToGroup',
  'DeleteRolePermissionsBoundary',
  'DeleteUserPermissionsBoundary',
  'PutRolePermissionsBoundary',
  'PutUserPermissionsBoundary',
].map((name) => `iam:${name}`);

export default defineRule({
  id: 'PC-IAM-09',
  title: 'IAM policy gives no way to more permissions',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      if (statement.conditions.some(({ key }) => key.toLowerCase() === 'iam:permissionsboundary'))
        return pass();
      const wide = statement.resources.find(isEveryResourceOfAService);
      const way = wide && grants(statement, ways);
      return way ? fail(statement.value, `it allows ${way} on every identity`) : pass();
    });
  },
  docs: () => ({
    rationale:
      "Some actions change what identities may do: writing a policy, attaching one, changing whom a role trusts, making somebody's key. Allowed on every identity, each of them is as good as administrator.",
    remediation:
      'Name the identities in `Resource`, or allow the actions only under a permissions boundary by a condition on `iam:PermissionsBoundary`.',

    examples: {
      pass: {
        'one role': managedPolicy(allow('iam:PutRolePolicy', 'arn:aws:iam::111122223333:role/task')),
        'under a boundary': managedPolicy(
          allow(['iam:AttachRolePolicy', 'iam:PutRolePolicy'], '*', {
            Condition: {
              StringEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/boundary' },
            },
          }),
        ),
        'a whole service, which another rule judges': managedPolicy(allow('iam:*')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'policies of users': managedPolicy(allow('iam:AttachUserPolicy')),
        'versions of policies': roleWith(
          allow('iam:CreatePolicyVersion', 'arn:aws:iam::111122223333:policy/*'),
        ),
        'keys of users': managedPolicy(
          allow(['iam:CreateAccessKey', 'iam:ListAccessKeys'], 'arn:aws:iam::*:user/*'),
        ),
        'without a limit': managedPolicy(allow('iam:Put*Policy')),
        'under a condition of another kind': managedPolicy(
          allow('iam:PutRolePolicy', '*', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
        ),
      },
    },
  }),
});
