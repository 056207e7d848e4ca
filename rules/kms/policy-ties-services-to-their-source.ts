import { eachStatement, isEverything, type Statement } from '../../template/policy';
import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
/** The context that a service sends names the resource it encrypts for, which narrows as well as the source. */
const isTied = (statement: Statement) =>
  statement.isNarrowed() ||
  statement.conditions.some(
    ({ operator, key, values }) =>
      /^kms:EncryptionContext:/i.test(key) && !/Not|IfExists/i.test(operator) && !values.some(isEverything),
  );
const base = {
  Effect: 'Allow',
  Principal: { Service: 'logs.eu-central-1.amazonaws.com' },
  Action: ['kms:Encrypt*', 'kms:Decrypt*'],
  Resource: '*',
};
const policy = (statement: Record<string, unknown>) => subject({ KeyPolicy: { Statement: [statement] } });

export default defineRule({
  id: 'PC-KMS-15',
  title: 'KMS key policy ties a service to the account or resource that it acts for',
  severity: 'medium',
  profile: 'strict',
  controls: ['AUT-02', 'DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    return eachStatement(resource.get('KeyPolicy'), (statement) => {
      const service =
        statement.isAllow() && !isTied(statement)
          ? statement.principals.find(({ kind }) => kind === 'Service')
          : undefined;
      return service
        ? fail(service.value, `${service.value.describe()} may use the key on behalf of anybody`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'A service acts for every AWS customer. Without a source condition, somebody else may have it use your key for their resources.',
    remediation:
      'Add `aws:SourceArn`, `aws:SourceAccount` or `kms:EncryptionContext:…` to the `Condition` of the statement.',
    whenNotToUse: 'For services that send none of these.',
    examples: {
      pass: {
        'no policy': subject(),
        'one source': policy({
          ...base,
          Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:cloudtrail:*:111122223333:trail/*' } },
        }),
        'one log group': policy({
          ...base,
          Condition: {
            ArnEquals: {
              'kms:EncryptionContext:aws:logs:arn': 'arn:aws:logs:eu-central-1:111122223333:log-group:audit',
            },
          },
        }),
        'a role': policy({ ...base, Principal: { AWS: 'arn:aws:iam::111122223333:role/app' } }),
      },
      fail: {
        'any log group at all': policy({
          ...base,
          Condition: { StringLike: { 'kms:EncryptionContext:aws:logs:arn': '*' } },
        }),
        'without a condition': policy(base),
        'a condition on something else': policy({
          ...base,
          Condition: { Bool: { 'aws:SecureTransport': 'true' } },
        }),
        'every context but one': policy({
          ...base,
          Condition: { StringNotEquals: { 'kms:EncryptionContext:aws:logs:arn': 'x' } },
        }),
        'any log group beside one': policy({
          ...base,
          Condition: {
            StringLike: {
              'kms:EncryptionContext:aws:logs:arn': [
                'arn:aws:logs:eu-central-1:111122223333:log-group:audit',
                '*',
              ],
            },
          },
        }),
        'a tag that is called so': policy({
          ...base,
          Condition: { StringEquals: { 'aws:PrincipalTag/kms:EncryptionContext:x': 'y' } },
        }),
      },
      unknown: {
        'an imported effect': policy({ ...base, Effect: imported }),
      },
    },
  }),
});
