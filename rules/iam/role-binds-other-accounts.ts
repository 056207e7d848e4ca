import { isOtherAccount } from '../../template';
import { eachStatement, type Statement, testPattern } from '../../template/policy';
import { one, each } from '../example';
import { assume, roleTrusting } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const account = /^(?:\d{12}|arn:[^:]*:iam::\d{12}:root)$/;

function isBound(statement: Statement): boolean {
  const external = statement.conditions.find(({ key }) => key.toLowerCase() === 'sts:externalid');
  if (external)
    return (
      /^String(?:Equals|Like)$/.test(external.operator) &&
      external.values.length > 0 &&
      !external.values.some((value) => value.is('', '*'))
    );
  return (
    statement.isNarrowed() ||
    statement.conditions.some(({ operator, key, values }) => {
      if (key.toLowerCase() === 'aws:multifactorauthpresent')
        return operator === 'Bool' && values.every((value) => value.isTrue());
      return key.toLowerCase() === 'aws:multifactorauthage' && /^NumericLessThan/.test(operator);
    })
  );
}

const trust = (Condition: Record<string, unknown>) =>
  roleTrusting(assume({ AWS: '111122223333' }, { Condition }));
const organization = { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' };

export default defineRule({
  id: 'PC-IAM-23',
  title: 'IAM role that trusts an account asks for an external id or a second factor',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02', 'AUT-09'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource, template) {
    return eachStatement(resource.get('AssumeRolePolicyDocument'), (statement) => {
      const other = statement.isAllow()
        ? statement.principals.find(
            ({ kind, value }) =>
              kind === 'AWS' &&
              testPattern(
                value,
                'is a whole account',
                (text) => account.test(text) && isOtherAccount(template, text),
              ),
          )
        : undefined;
      return other && !isBound(statement)
        ? fail(
            other.value,
            `it trusts ${other.value.isOpaque() ? 'what is ' : ''}${other.value.describe()} without an external id or a second factor`,
          )
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A role that trusts another account trusts everything in it. An external id keeps a provider from being talked into using your role for somebody else, and a second factor keeps a stolen key out.',
    remediation:
      'Add a condition on `sts:ExternalId` for providers, or on `aws:MultiFactorAuthPresent` for people.',

    examples: {
      pass: {
        'an external id': trust({ StringEquals: { 'sts:ExternalId': 'example-7f3a' } }),
        'a second factor': trust({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
        'a second factor not long ago': trust({ NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } }),
        'one role': roleTrusting(assume({ AWS: 'arn:aws:iam::111122223333:role/deploy' })),
        'the own account': roleTrusting(
          assume({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }),
        ),
        'no trust policy': one('AWS::IAM::Role'),
        'a service whose name is a number': roleTrusting(assume({ Service: '111122223333' })),
        ...each(['arn:aws:iam::111122223333:rooted', 'x111122223333', '111122223333x'], (AWS) =>
          roleTrusting(assume({ AWS })),
        ),
        ...each(['x/arn:aws:iam::111122223333:root'], (AWS) => roleTrusting(assume({ AWS }))),
      },
      fail: {
        'a whole account': roleTrusting(assume({ AWS: 'arn:aws:iam::111122223333:root' })),
        'by number, without a condition': roleTrusting(assume({ AWS: ['111122223333'] })),
        'a factor that may be missing': trust({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }),
        'a second factor that is refused': trust({ Bool: { 'aws:MultiFactorAuthPresent': 'false' } }),
        'a second factor or none': trust({ Bool: { 'aws:MultiFactorAuthPresent': ['true', 'false'] } }),
        'a second factor long ago': trust({ NumericGreaterThan: { 'aws:MultiFactorAuthAge': '3600' } }),
        'the time alone': trust({ NumericLessThan: { 'aws:EpochTime': '1' } }),
        'no such test': trust({ 'x:NumericLessThan': { 'aws:MultiFactorAuthAge': '3600' } }),
        'an empty external id': trust({ StringEquals: { 'sts:ExternalId': '' } }),
        ...each(['', '*', 'none'], (id) =>
          trust({ StringEquals: { 'sts:ExternalId': id === 'none' ? [] : ['a', id], ...organization } }),
        ),
        ...each(['ForAllValues:StringEquals', 'StringEqualsIfExists'], (operator) =>
          trust({ [operator]: { 'sts:ExternalId': 'a' }, StringEquals: organization }),
        ),
      },
    },
  }),
});
