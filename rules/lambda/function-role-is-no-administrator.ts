import { type Value } from '../../template';
import { isEveryResource, statements, testPattern } from '../../template/policy';
import { one } from '../example';
import { eachIdentityStatement } from '../identity-policy';
import { allow, assume, policyOf, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
const whole = (action: Value): boolean =>
  testPattern(action, 'is every action of a service', (text) => /^(?:\*+|[^:]*:\*+)$/.test(text));

export default defineRule({
  id: 'PC-LAM-12',
  title: "Lambda function's role allows no service as a whole",
  severity: 'high',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    const byLambda = statements(resource.get('AssumeRolePolicyDocument')).some(
      (statement) =>
        statement.isAllow() &&
        statement.principals.some(
          ({ kind, value }) => kind === 'Service' && value.is('lambda.amazonaws.com'),
        ),
    );
    if (!byLambda) return pass();
    return eachIdentityStatement(resource, (statement) =>
      statement.isAllow() && statement.actions.some(whole) && statement.resources.some(isEveryResource)
        ? fail(statement.value, 'a function may do everything in a service')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      'A function takes input from outside. One hole in it, or in a package it uses, has all rights of its role.',
    remediation: 'Name actions and resources in the policies of the role.',
    whenNotToUse: 'Where PC-IAM-04 runs, which says the same of every policy.',

    examples: {
      pass: {
        narrow: roleWith(allow('s3:GetObject', 'arn:aws:s3:::reports/*')),
        'another service': one('AWS::IAM::Role', {
          AssumeRolePolicyDocument: policyOf(assume({ Service: 'ec2.amazonaws.com' })),
          Policies: [{ PolicyDocument: policyOf(allow('s3:*')) }],
        }),
        'no policies': one('AWS::IAM::Role'),
      },
      fail: {
        'all of a service, without limits': roleWith(allow('s3:*')),
        everything: roleWith(allow(['logs:PutLogEvents', '*'])),
      },
    },
  }),
});
