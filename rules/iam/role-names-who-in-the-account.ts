import { eachStatement, testPattern } from '../../template/policy';
import { one, each } from '../example';
import { assume, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-24',
  title: 'IAM role names the identities that it trusts instead of a whole account',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) => {
      const wide = statement.isAllow()
        ? statement.principals.find(
            ({ kind, value }) =>
              kind === 'AWS' &&
              testPattern(value, 'is a whole account', (text) => /^\d{12}$|:root$/.test(text)),
          )
        : undefined;
      return wide ? fail(wide.value, `it trusts every identity of ${wide.value.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'A role that trusts an account leaves to every policy of that account who may assume it: one `sts:AssumeRole` on `*` is enough.',
    remediation: 'Name the roles in `Principal.AWS`, or add a condition on `aws:PrincipalArn`.',
    whenNotToUse: 'Where the trusted account decides for itself, as with a provider that has an external id.',
    examples: {
      pass: {
        'one role': roleTrusting(assume({ AWS: 'arn:aws:iam::111122223333:role/deploy' })),
        'a service': roleTrusting(assume({ Service: 'lambda.amazonaws.com' })),
        'no trust policy': one('AWS::IAM::Role'),
        ...each(
          ['arn:aws:iam::111122223333:rooted', 'x111122223333', '111122223333x', 'AIDAEXAMPLE1'],
          (AWS) => roleTrusting(assume({ AWS })),
        ),
        'a service whose name is a number': roleTrusting(assume({ Service: '111122223333' })),
      },
      fail: {
        'a whole account': roleTrusting(assume({ AWS: 'arn:aws:iam::111122223333:root' })),
        'the own account, without a name': roleTrusting(
          assume({ AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } }),
        ),
        'by number': roleTrusting(assume({ AWS: '111122223333' })),
      },
    },
  }),
});
