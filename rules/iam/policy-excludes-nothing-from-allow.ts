import { one } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-02',
  title: 'IAM policy does not allow everything but a list of actions',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) =>
      statement.isAllow() && statement.value.get('NotAction').isPresent()
        ? fail(statement.value.get('NotAction'), 'it allows every action that NotAction does not name')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      '`Allow` with `NotAction` grants every action of every service that is not in the list, those of next year included. It is an administrator with a few holes.',
    remediation: 'Name the allowed actions in `Action`; use `NotAction` in `Deny` statements only.',

    examples: {
      pass: {
        'actions are named': managedPolicy(allow('iam:GetUser')),
        'denied but for some': managedPolicy({ Effect: 'Deny', NotAction: ['iam:GetUser'], Resource: '*' }),
        'no policy': one('AWS::IAM::User'),
      },
      fail: {
        'everything but IAM': managedPolicy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
        'inline in a role': roleWith({
          Effect: 'Allow',
          NotAction: ['iam:*', 'organizations:*'],
          Resource: '*',
        }),
        'without a resource': one('AWS::IAM::Policy', {
          PolicyDocument: { Statement: { Effect: 'Allow', NotAction: 's3:DeleteBucket' } },
        }),
      },
    },
  }),
});
