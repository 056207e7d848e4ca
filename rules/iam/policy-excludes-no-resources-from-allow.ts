import { one } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-03',
  title: 'IAM policy does not allow an action on everything but a list of resources',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) =>
      statement.isAllow() && statement.value.get('NotResource').isPresent()
        ? fail(
            statement.value.get('NotResource'),
            'it allows its actions on every resource that NotResource does not name',
          )
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      '`Allow` with `NotResource` reaches every resource that is not in the list, also those that are made later and in other services.',
    remediation: 'Name the allowed resources in `Resource`; use `NotResource` in `Deny` statements only.',

    examples: {
      pass: {
        'resources are named': managedPolicy(allow('s3:GetObject', 'arn:aws:s3:::reports/*')),
        'denied but for one': managedPolicy({
          Effect: 'Deny',
          Action: 's3:*',
          NotResource: 'arn:aws:s3:::reports/*',
        }),
        'no policy': one('AWS::IAM::Group'),
      },
      fail: {
        'everything but one bucket': managedPolicy({
          Effect: 'Allow',
          Action: 's3:*',
          NotResource: 'arn:aws:s3:::secret/*',
        }),
        'without an action that changes anything': roleWith({
          Effect: 'Allow',
          Action: 's3:GetObject',
          NotResource: ['arn:aws:s3:::a/*'],
        }),
      },
    },
  }),
});
