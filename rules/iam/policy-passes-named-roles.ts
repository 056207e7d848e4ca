import { isEveryResourceOfAService } from '../../template/policy';
import { one, resources } from '../example';
import { eachIdentityStatement, grants, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, policyOf, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-07',
  title: 'IAM policy passes named roles only',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      if (grants(statement, ['iam:PassRole']) === undefined) return pass();
      const wide = statement.resources.find(isEveryResourceOfAService);
      if (wide !== undefined) return fail(wide, `it allows iam:PassRole on ${wide.describe()}`);
      return statement.value.get('Resource').isAbsent() && statement.value.get('NotResource').isAbsent()
        ? fail(statement.value.get('Resource'), 'it allows iam:PassRole without naming a role')
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'Who may pass any role to a service can have that service act as the strongest role of the account: it is the shortest way from a small permission to all.',
    remediation:
      'Name in `Resource` the roles that are passed, and in a condition on `iam:PassedToService` to whom.',

    examples: {
      pass: {
        'one role': managedPolicy(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/task')),
        'roles below a path': managedPolicy(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/tasks/*')),
        'a role of the template': resources({
          Task: ['AWS::IAM::Role'],
          Subject: [
            'AWS::IAM::ManagedPolicy',
            { PolicyDocument: policyOf(allow('iam:PassRole', { 'Fn::GetAtt': ['Task', 'Arn'] })) },
          ],
        }),
        'a whole service, which another rule judges': managedPolicy(allow('iam:*')),
        'every action but some, which another rule judges': managedPolicy({
          Effect: 'Allow',
          NotAction: 's3:*',
          Resource: '*',
        }),
        'no policy': one('AWS::IAM::Role'),
        'all but some roles': one('AWS::IAM::Policy', {
          PolicyDocument: {
            Statement: {
              Effect: 'Allow',
              Action: 'iam:PassRole',
              NotResource: 'arn:aws:iam::111122223333:role/admin',
            },
          },
        }),
      },
      fail: {
        'every resource': managedPolicy(allow('iam:PassRole')),
        'every role': managedPolicy(allow('iam:PassRole', 'arn:aws:iam::*:role/*')),
        'by a wildcard': roleWith(allow(['iam:Pass*', 's3:GetObject'])),
        'only to some service': managedPolicy(
          allow('iam:PassRole', '*', {
            Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
          }),
        ),
        'without a resource': one('AWS::IAM::Policy', {
          PolicyDocument: { Statement: { Effect: 'Allow', Action: 'iam:PassRole' } },
        }),
      },
    },
  }),
});
