import { one } from '../example';
import { eachIdentityStatement, identityPolicyTypes, isAdministrator } from '../identity-policy';
import { allow, managedPolicy, policyOf, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-01',
  title: 'IAM policy does not allow every action on every resource',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  frameworks: { fsbp: ['IAM.1'], cis30: ['1.16'], cis50: ['1.15'], cis70: ['2.14'] },
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) =>
      isAdministrator(statement) ? fail(statement.value, 'it allows every action on every resource') : pass(),
    );
  },
  docs: () => ({
    rationale:
      'Whoever holds such a policy is the administrator of the account, and so is whoever steals the credentials of one function. A condition on it rarely holds for long.',
    remediation: 'Name in `Action` and `Resource` what the identity really uses.',

    examples: {
      pass: {
        'one action': managedPolicy(allow('s3:GetObject', 'arn:aws:s3:::reports/*')),
        'everything is denied': managedPolicy({ Effect: 'Deny', Action: '*', Resource: '*' }),
        'everything on one resource': managedPolicy(allow('*', 'arn:aws:s3:::reports')),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'managed policy': managedPolicy(allow('*')),
        'without a resource': managedPolicy({ Effect: 'Allow', Action: '*' }),
        'inline in a role': roleWith(allow(['s3:GetObject', '*'])),
        'both parts of the action': managedPolicy(allow('*:*', 'arn:aws:*')),
        'one statement that is no list': one('AWS::IAM::Policy', {
          PolicyDocument: { Statement: allow('*') },
        }),
        'a document in a string': one('AWS::SSO::PermissionSet', {
          InlinePolicy: JSON.stringify(policyOf(allow('*'))),
        }),
      },
      unknown: {
        'an action that is given later': {
          Parameters: { Action: { Type: 'String' } },
          ...managedPolicy({ Effect: 'Allow', Action: { Ref: 'Action' }, Resource: '*' }),
        },
      },
    },
  }),
});
