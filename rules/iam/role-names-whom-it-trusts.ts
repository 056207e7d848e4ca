import { eachStatement } from '../../template/policy';
import { one } from '../example';
import { assume, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-19',
  title: 'IAM role names whom it trusts',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: false,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) =>
      statement.isAllow() && statement.isForAnyone() && !statement.isNarrowed()
        ? fail(statement.value.get('Principal'), 'anyone in any account may assume the role')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'A role that trusts `*` can be assumed by every AWS account of the world: its permissions are public. Conditions such as TLS or MFA do not say who.',
    remediation:
      'Name the principals in `AssumeRolePolicyDocument`; where `*` must stand, narrow it by `aws:PrincipalOrgID` or `aws:PrincipalArn`.',

    examples: {
      pass: {
        'one account': roleTrusting(assume({ AWS: 'arn:aws:iam::111122223333:root' })),
        'a service': roleTrusting(assume({ Service: 'lambda.amazonaws.com' })),
        'an organization': roleTrusting(
          assume('*', { Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-abcdefghij' } } }),
        ),
        'everyone is denied': roleTrusting({ Effect: 'Deny', Action: 'sts:AssumeRole', Principal: '*' }),
        'no trust policy': one('AWS::IAM::Role'),
      },
      fail: {
        everyone: roleTrusting(assume('*')),
        'every account': roleTrusting(assume({ AWS: '*' })),
        'in a list, without narrowing': roleTrusting(
          assume({ AWS: ['arn:aws:iam::111122223333:root', '*'] }),
        ),
        'a condition that only looks like one': roleTrusting(
          assume('*', { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
        ),
        'a condition that holds for all': roleTrusting(
          assume('*', { Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }),
        ),
      },
      unknown: {
        'an account that is given later': {
          Parameters: { Account: { Type: 'String' } },
          ...roleTrusting(assume({ AWS: { Ref: 'Account' } })),
        },
      },
    },
  }),
});
