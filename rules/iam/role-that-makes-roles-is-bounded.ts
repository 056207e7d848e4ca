import { one, each } from '../example';
import { identityStatements } from '../identity-policy';
import { allow, policyOf, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-51',
  title: 'IAM role that changes identities has a permissions boundary',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    const makes = identityStatements(resource).find(
      (statement) =>
        statement.isAllow() &&
        ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:CreateUser'].some((action) =>
          statement.coversAction(action),
        ),
    );
    return makes && resource.get('PermissionsBoundary').isAbsent()
      ? fail(resource.get('PermissionsBoundary'), 'the role changes identities and has no boundary')
      : pass();
  },
  docs: () => ({
    rationale:
      'A role that makes roles can make one stronger than itself. A boundary is the line that it cannot cross.',
    remediation:
      'Set `PermissionsBoundary`, and allow the actions only with a condition on `iam:PermissionsBoundary`.',
    whenNotToUse: "For the roles of CDK's bootstrap.",
    examples: {
      pass: {
        'a boundary': one('AWS::IAM::Role', {
          PermissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
          Policies: [{ PolicyDocument: policyOf(allow('iam:CreateRole')) }],
        }),
        'no changes of identities': roleWith(allow('s3:GetObject')),
      },
      fail: {
        'without a boundary': roleWith(allow('iam:CreateRole', 'arn:aws:iam::111122223333:role/x')),
        'by a wildcard': roleWith(allow('iam:*')),
        ...each(['iam:PutRolePolicy', 'iam:AttachRolePolicy', 'iam:CreateUser'], (action) =>
          roleWith(allow(action)),
        ),
      },
    },
  }),
});
