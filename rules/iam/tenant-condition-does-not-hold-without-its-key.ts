import { each, one } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
import { namesTag } from '../tenant';

const keys =
  /^(?:aws:(?:PrincipalTag|ResourceTag)\/|kms:EncryptionContext:|dynamodb:LeadingKeys$|s3:prefix$)/i;
const under = (operator: string, key: string, more: Record<string, unknown> = {}) =>
  managedPolicy(
    allow('kms:Decrypt', 'arn:aws:kms:eu-central-1:111122223333:key/1', {
      Condition: { [operator]: { [key]: '${aws:PrincipalTag/tenant}' } },
      ...more,
    }),
  );

export default defineRule({
  id: 'PC-IAM-75',
  title: 'IAM condition on a tenant does not hold where nothing says which',
  severity: 'high',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const loose = statement.isAllow()
        ? statement.conditions.find(
            ({ operator, key, values }) =>
              /IfExists$/i.test(operator) && keys.test(key) && values.some(namesTag),
          )
        : undefined;
      return loose
        ? fail(
            statement.value.get('Condition'),
            `${loose.operator} on ${loose.key} also holds for requests without that key`,
          )
        : pass();
    });
  },
  docs: () => ({
    rationale:
      "`IfExists` is true where the request has no such key. A call without an encryption context, a list without a prefix, or a resource without a tag then is anybody's.",
    remediation: 'Use the operator without `IfExists`, such as `StringEquals`.',
    whenNotToUse: 'For actions that know the key only on some of their resources.',
    examples: {
      pass: {
        'where it is there': under('StringEquals', 'kms:EncryptionContext:tenant'),
        'a refusal': under('StringNotEqualsIfExists', 'aws:ResourceTag/tenant', { Effect: 'Deny' }),
        'another key': under('StringEqualsIfExists', 'aws:SourceVpce'),
        'a fixed value': managedPolicy(
          allow('ec2:StartInstances', '*', {
            Condition: { StringEqualsIfExists: { 'aws:ResourceTag/stage': 'dev' } },
          }),
        ),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'a context, or none': under('StringEqualsIfExists', 'kms:EncryptionContext:tenant'),
        ...each(
          ['aws:ResourceTag/tenant', 'aws:PrincipalTag/tenant', 'dynamodb:LeadingKeys', 's3:prefix'],
          (key) => under('StringLikeIfExists', key),
        ),
      },
    },
  }),
});
