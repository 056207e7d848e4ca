import { eachStatement } from '../../template/policy';
import { one } from '../example';
import { assume, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-20',
  title: 'IAM role does not trust everyone but a few',
  severity: 'critical',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) =>
      statement.isAllow() && statement.value.get('NotPrincipal').isPresent()
        ? fail(statement.value.get('NotPrincipal'), 'it trusts everyone whom NotPrincipal does not name')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      '`Allow` with `NotPrincipal` trusts the whole world but the named ones, anonymous callers included.',
    remediation: 'Name the principals in `Principal`; `NotPrincipal` belongs in `Deny` statements only.',

    examples: {
      pass: {
        'a named account': roleTrusting(assume({ AWS: 'arn:aws:iam::111122223333:root' })),
        'no trust policy': one('AWS::IAM::Role'),
      },
      fail: {
        'everyone but one account, without naming whom': roleTrusting({
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' },
        }),
      },
    },
  }),
});
