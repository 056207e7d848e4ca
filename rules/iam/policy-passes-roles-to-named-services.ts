import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy, roleWith } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-08',
  title: 'IAM policy passes roles to named services only',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      if (
        !statement.isAllow() ||
        !statement.actions.some((action) =>
          testPattern(action, 'passes roles', (text) => /^iam:pass/i.test(text)),
        )
      )
        return pass();
      const named = statement.conditions.some(
        ({ operator, key, values }) =>
          /^(?:String|ForAllValues:String)(?:Equals|Like)/.test(operator) &&
          key.toLowerCase() === 'iam:passedtoservice' &&
          !values.some((value) => value.is('*')),
      );
      return named
        ? pass()
        : fail(statement.value.get('Condition'), 'no condition names the services that roles are passed to');
    });
  },
  docs: () => ({
    rationale:
      'A role meant for one service can do harm in another. `iam:PassedToService` ties the permission to the service that is meant.',
    remediation:
      'Add `Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } }` with your service.',
    whenNotToUse: "Where the role's trust policy names one service only, so that no other could use it.",
    examples: {
      pass: {
        'one service': managedPolicy(
          allow('iam:PassRole', 'arn:aws:iam::111122223333:role/task', {
            Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
          }),
        ),
        'no policy': one('AWS::IAM::Role'),
        ...each(['s3:GetObject', 'x:iam:pass'], (action) => managedPolicy(allow(action))),
        'a refusal': managedPolicy({ Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' }),
      },
      fail: {
        'without a condition': managedPolicy(allow('iam:PassRole', 'arn:aws:iam::111122223333:role/task')),
        'any service': managedPolicy(
          allow('iam:PassRole', 'arn:aws:iam::111122223333:role/task', {
            Condition: { StringLike: { 'iam:PassedToService': '*' } },
          }),
        ),
        'a condition of another kind': roleWith(
          allow('iam:PassRole', 'arn:aws:iam::111122223333:role/task', {
            Condition: { Bool: { 'aws:SecureTransport': 'true' } },
          }),
        ),
        'among other actions, to services among which is any': managedPolicy(
          allow(['s3:GetObject', 'iam:PassRole'], 'arn:aws:iam::111122223333:role/task', {
            Condition: { StringLike: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com', '*'] } },
          }),
        ),
        ...each(
          [
            'StringEquals aws:PrincipalTag/x',
            'StringNotEquals iam:PassedToService',
            'ForAnyValue:StringEqualsX iam:PassedToService',
          ],
          (test) =>
            managedPolicy(
              allow('iam:PassRole', 'arn:aws:iam::111122223333:role/task', {
                Condition: {
                  [test.split(' ')[0] ?? '']: { [test.split(' ')[1] ?? '']: 'ecs-tasks.amazonaws.com' },
                },
              }),
            ),
        ),
      },
    },
  }),
});
