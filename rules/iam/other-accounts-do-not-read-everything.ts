import { isOtherAccount } from '../../template';
import { statements, testPattern } from '../../template/policy';
import { one, each } from '../example';
import { eachManagedPolicy, isAwsManaged } from '../identity-policy';
import { assume, policyOf } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-31',
  title: 'IAM role that other accounts assume does not read everything',
  severity: 'high',
  profile: 'strict',
  controls: ['AUT-02', 'AUT-09'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource, template) {
    const foreign = statements(resource.get('AssumeRolePolicyDocument')).some(
      (statement) =>
        statement.isAllow() &&
        statement.principals.some(
          ({ kind, value }) =>
            kind === 'any' ||
            (kind === 'AWS' &&
              testPattern(
                value,
                'is in another account',
                (text) => text === '*' || isOtherAccount(template, text),
              )),
        ),
    );
    return eachManagedPolicy(resource, (arn) =>
      foreign && isAwsManaged(arn, 'ReadOnlyAccess', 'SecurityAudit', 'ViewOnlyAccess')
        ? fail(arn, `${arn.describe()} is given to another account`)
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      '`ReadOnlyAccess` reads objects, tables, messages and parameters, not only settings. Given to another account it is a copy of your data.',
    remediation: 'Attach a policy that names what the other account needs to see.',
    whenNotToUse: 'For an auditor who is meant to read all of it.',
    examples: {
      pass: {
        'the own account': one('AWS::IAM::Role', {
          AssumeRolePolicyDocument: policyOf(assume({ Service: 'lambda.amazonaws.com' })),
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        }),
        'no policies': one('AWS::IAM::Role'),
        'a role of the own account': one('AWS::IAM::Role', {
          AssumeRolePolicyDocument: policyOf(
            assume({ AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/x' } }),
          ),
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        }),
        'a provider whose name is a number': one('AWS::IAM::Role', {
          AssumeRolePolicyDocument: policyOf(
            assume({ Federated: 'arn:aws:iam::111122223333:oidc-provider/x' }),
          ),
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        }),
      },
      fail: {
        'reading everything, without a limit': one('AWS::IAM::Role', {
          AssumeRolePolicyDocument: policyOf(assume({ AWS: 'arn:aws:iam::111122223333:root' })),
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        }),
        ...each(['*', 'AWS *'], (who) =>
          one('AWS::IAM::Role', {
            AssumeRolePolicyDocument: policyOf(
              assume({ Service: 'lambda.amazonaws.com' }),
              assume(who === '*' ? '*' : { AWS: ['arn:aws:iam::aws:user/x', '*'] }),
            ),
            ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
          }),
        ),
        ...each(['SecurityAudit', 'job-function/ViewOnlyAccess'], (name) =>
          one('AWS::IAM::Role', {
            AssumeRolePolicyDocument: policyOf(assume({ AWS: '111122223333' })),
            ManagedPolicyArns: [`arn:aws:iam::aws:policy/${name}`],
          }),
        ),
      },
    },
  }),
});
