import { each, one } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

const under = (operator: string, more: Record<string, unknown> = {}) =>
  managedPolicy(
    allow('dynamodb:BatchGetItem', 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders', {
      Condition: { [operator]: { 'dynamodb:LeadingKeys': '${aws:PrincipalTag/tenant}' } },
      ...more,
    }),
  );

export default defineRule({
  id: 'PC-IAM-77',
  title: 'IAM condition on leading keys holds for every item of a request',
  severity: 'high',
  profile: 'recommended',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const loose = statement.isAllow()
        ? statement.conditions.find(
            ({ operator, key }) =>
              /^dynamodb:LeadingKeys$/i.test(key) && /^(?:ForAnyValue:)?String/i.test(operator),
          )
        : undefined;
      return loose
        ? fail(
            statement.value.get('Condition'),
            `${loose.operator} on ${loose.key} holds where one item of a batch is allowed`,
          )
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A batch names many keys at once. A test that one of them meets lets a tenant ask for an item of its own, and for those of others beside it.',
    remediation:
      'Use `ForAllValues:StringEquals` or `ForAllValues:StringLike`, with `Null` at `false` beside it.',
    examples: {
      pass: {
        'all of them': under('ForAllValues:StringEquals'),
        'that there are some': under('Null'),
        'a refusal where one is foreign': under('ForAnyValue:StringNotEquals', { Effect: 'Deny' }),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'one of them, without the others': under('ForAnyValue:StringEquals'),
        ...each(['StringEquals', 'StringLike', 'ForAnyValue:StringLike'], (operator) => under(operator)),
      },
    },
  }),
});
