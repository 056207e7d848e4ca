import { eachStatement, isEveryAction, isEveryResource } from '../../template/policy';
import { one, each } from '../example';
import { identityStatements, isAwsManaged } from '../identity-policy';
import { allow, assume, policyOf, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-30',
  title: 'IAM role that other accounts assume is no administrator',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02', 'AUT-09'],
  waivable: false,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    const administers =
      resource.get('ManagedPolicyArns').some((arn) => isAwsManaged(arn, 'AdministratorAccess')) ||
      identityStatements(resource).some(
        (statement) =>
          statement.isAllow() &&
          statement.actions.some(isEveryAction) &&
          statement.resources.some(isEveryResource),
      );
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) => {
      const open = statement.isAllow() && statement.isForAnyone();
      return open && administers
        ? fail(statement.value.get('Principal'), 'callers of other accounts become administrator')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A role that administers the account and trusts `*` hands the account over. A condition that narrows the trust is one typing error away from nothing.',
    remediation: 'Name the principals in `AssumeRolePolicyDocument`, and take the administrator policy away.',

    examples: {
      pass: {
        'one account': one('AWS::IAM::Role', {
          AssumeRolePolicyDocument: policyOf(assume({ AWS: 'arn:aws:iam::111122223333:root' })),
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        }),
        'no administrator': roleTrusting(assume('*')),
        ...each(['Deny', 'NotEveryAction', 'NotEveryResource'], (lacks) =>
          one('AWS::IAM::Role', {
            AssumeRolePolicyDocument: policyOf(assume('*')),
            Policies: [
              {
                PolicyDocument: policyOf({
                  Effect: lacks === 'Deny' ? 'Deny' : 'Allow',
                  Action: lacks === 'NotEveryAction' ? 's3:GetObject' : '*',
                  Resource: lacks === 'NotEveryResource' ? 'arn:aws:s3:::x' : '*',
                }),
              },
            ],
          }),
        ),
      },
      fail: {
        'by a managed policy, without a condition': one('AWS::IAM::Role', {
          AssumeRolePolicyDocument: policyOf(assume('*')),
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        }),
        'by an inline policy': one('AWS::IAM::Role', {
          AssumeRolePolicyDocument: policyOf(
            assume({ AWS: '*' }, { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } } }),
          ),
          Policies: [{ PolicyName: 'all', PolicyDocument: policyOf(allow('*')) }],
        }),
        'among other actions and resources': one('AWS::IAM::Role', {
          AssumeRolePolicyDocument: policyOf(assume('*')),
          Policies: [{ PolicyDocument: policyOf(allow(['s3:GetObject', '*'], ['arn:aws:s3:::x', '*'])) }],
        }),
      },
    },
  }),
});
