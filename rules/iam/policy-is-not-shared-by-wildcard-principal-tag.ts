import { testPattern } from '../../template/policy';
import { one, each } from '../example';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-IAM-64',
  title: 'IAM condition on a tag compares whole values',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-05'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const loose = statement.isAllow()
        ? statement.conditions
            .flatMap(({ operator, key, values }) =>
              /^(?:ForAnyValue:|ForAllValues:)?StringLike/i.test(operator) &&
              /^(?:aws:(?:PrincipalTag|ResourceTag|RequestTag)\/|dynamodb:LeadingKeys|s3:prefix)/i.test(key)
                ? values
                : [],
            )
            .find((value) =>
              testPattern(value, 'holds for everything or goes on after the tenant', (text) =>
                /^\*+$|\}\*/.test(text),
              ),
            )
        : undefined;
      return loose ? fail(loose, `the value ${loose.describe()} also holds for other tenants`) : pass();
    });
  },
  docs: () => ({
    rationale:
      '`${aws:PrincipalTag/tenant}*` lets the tenant `a` read what belongs to `ab`: no mark ends the name.',
    remediation:
      'End the value with a mark before the wildcard, such as `${aws:PrincipalTag/tenant}/*`, or use `StringEquals`.',
    whenNotToUse: 'For tags whose values all have one length.',
    examples: {
      pass: {
        'a mark at the end': managedPolicy(
          allow('s3:ListBucket', 'arn:aws:s3:::data', {
            Condition: { StringLike: { 's3:prefix': '${aws:PrincipalTag/tenant}/*' } },
          }),
        ),
        'no policy': one('AWS::IAM::Role'),
        ...each(
          [
            'StringEquals s3:prefix',
            'StringLike aws:SourceArn',
            'StringNotLike s3:prefix',
            'StringLike x/s3:prefix',
          ],
          (test) =>
            managedPolicy(
              allow('s3:ListBucket', 'arn:aws:s3:::data', {
                Condition: { [test.split(' ')[0] ?? '']: { [test.split(' ')[1] ?? '']: '*' } },
              }),
            ),
        ),
        'a wildcard within a name': managedPolicy(
          allow('s3:ListBucket', 'arn:aws:s3:::data', {
            Condition: { StringLike: { 's3:prefix': '*.txt' } },
          }),
        ),
        ...each(['x:StringLike'], (operator) =>
          managedPolicy(
            allow('s3:ListBucket', 'arn:aws:s3:::data', { Condition: { [operator]: { 's3:prefix': '*' } } }),
          ),
        ),
      },
      fail: {
        'no mark': managedPolicy(
          allow('s3:ListBucket', 'arn:aws:s3:::data', {
            Condition: { StringLike: { 's3:prefix': '${aws:PrincipalTag/tenant}*' } },
          }),
        ),
        'everything, without a tenant': managedPolicy(
          allow('dynamodb:Query', 'arn:aws:dynamodb:eu-central-1:111122223333:table/x', {
            Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*'] } },
          }),
        ),
        'two wildcards': managedPolicy(
          allow('s3:ListBucket', 'arn:aws:s3:::data', { Condition: { StringLike: { 's3:prefix': '**' } } }),
        ),
      },
    },
  }),
});
