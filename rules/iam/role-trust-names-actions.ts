import { eachStatement, testPattern } from '../../template/policy';
import { one, each } from '../example';
import { assume, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const signsIn =
  /^sts:(?:AssumeRole(?:WithSAML|WithWebIdentity)?|TagSession|SetSourceIdentity|SetContext|AssumeRoot)$/i;

export default defineRule({
  id: 'PC-IAM-22',
  title: "IAM role's trust policy names the actions of a sign-in",
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) =>
      statement.isAllow()
        ? statement.value
            .get('Action')
            .each((action) =>
              testPattern(action, 'is an action of a sign-in', (text) => signsIn.test(text))
                ? pass()
                : fail(action, `it allows ${action.describe()}`),
            )
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'A trust policy says how a session begins. A wildcard lets callers choose their own tags and source identity, on which other policies rely, and begin by ways nobody thought of.',
    remediation: 'Name `sts:AssumeRole`, or the one form with web identity or SAML that is meant.',

    examples: {
      pass: {
        'one action': roleTrusting(assume({ Service: 'lambda.amazonaws.com' })),
        'a web identity': roleTrusting(
          assume(
            { Federated: 'cognito-identity.amazonaws.com' },
            { Action: 'sts:AssumeRoleWithWebIdentity' },
          ),
        ),
        'no trust policy': one('AWS::IAM::Role'),
      },
      fail: {
        'every action of STS': roleTrusting(
          assume({ AWS: 'arn:aws:iam::111122223333:root' }, { Action: 'sts:*' }),
        ),
        'every action': roleTrusting(assume({ Service: 'lambda.amazonaws.com' }, { Action: ['*'] })),
        'actions of another service, without a sign-in': roleTrusting(
          assume({ Service: 'codebuild.amazonaws.com' }, { Action: 's3:*' }),
        ),
        ...each(['x:sts:AssumeRole', 'sts:AssumeRoleX'], (Action) =>
          roleTrusting(assume({ Service: 'lambda.amazonaws.com' }, { Action })),
        ),
      },
    },
  }),
});
