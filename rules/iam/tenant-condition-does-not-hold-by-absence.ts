import { one, each } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-53',
  title: 'IAM condition on a set does not hold where the set is empty',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      if (!statement.isAllow()) return pass();
      const loose = statement.conditions.find(
        ({ operator }) => /^ForAllValues:/i.test(operator) && !/Not/.test(operator),
      );
      if (loose === undefined) return pass();
      const present = statement.conditions.some(
        ({ operator, key, values }) =>
          operator === 'Null' &&
          key.toLowerCase() === loose.key.toLowerCase() &&
          values.every((value) => value.isFalse()),
      );
      const single = /^iam:passedtoservice$/i.test(loose.key);
      return present || single
        ? pass()
        : fail(
            statement.value.get('Condition'),
            `the test ${loose.operator} on ${loose.key} also holds for requests without that key`,
          );
    });
  },
  docs: () => ({
    rationale:
      '`ForAllValues` is true where the request holds no value at all: a scan of a table has no leading keys and passes a condition on `dynamodb:LeadingKeys`.',
    remediation:
      'Add `Null: { "<key>": "false" }` beside it, or use `ForAnyValue` where one value is enough.',

    examples: {
      pass: {
        'with a test that the key is there': managedPolicy(
          allow('dynamodb:Query', 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders', {
            Condition: {
              'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenant}'] },
              Null: { 'dynamodb:LeadingKeys': 'false' },
            },
          }),
        ),
        'no policy': one('AWS::IAM::Role'),
        'a refusal': managedPolicy({
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'x' } },
        }),
        ...each(['ForAllValues:StringNotEquals', 'StringEquals', 'x:ForAllValues:Bool'], (operator) =>
          managedPolicy(allow('s3:GetObject', '*', { Condition: { [operator]: { 'aws:TagKeys': 'x' } } })),
        ),
        'a key that is always there': managedPolicy(
          allow('iam:PassRole', '*', {
            Condition: { 'ForAllValues:StringEquals': { 'iam:PassedToService': 'x' } },
          }),
        ),
      },
      fail: {
        'leading keys alone, without a test': managedPolicy(
          allow('dynamodb:Query', 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders', {
            Condition: {
              'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/tenant}*'] },
            },
          }),
        ),
        ...each(['x/iam:PassedToService', 'iam:PassedToServiceX'], (key) =>
          managedPolicy(
            allow('iam:PassRole', '*', { Condition: { 'ForAllValues:StringEquals': { [key]: 'x' } } }),
          ),
        ),
        ...each(['Bool aws:TagKeys', 'Null aws:PrincipalTag/x', 'Null aws:TagKeys'], (test) =>
          managedPolicy(
            allow('s3:GetObject', '*', {
              Condition: {
                'ForAllValues:StringEquals': { 'aws:TagKeys': 'x' },
                [test.split(' ')[0] ?? '']: {
                  [test.split(' ')[1] ?? '']: test === 'Null aws:TagKeys' ? ['false', 'true'] : 'false',
                },
              },
            }),
          ),
        ),
      },
    },
  }),
});
