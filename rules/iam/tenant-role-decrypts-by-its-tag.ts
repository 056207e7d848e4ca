import { type Statement } from '../../template/policy';
import { one, each } from '../example';
import { allow } from '../policy-example';
import { defineRule, fail, pass } from '../rule';
import { callsUnbound, isBoundByTag } from '../tenant';
import { plainRole, tenantRole } from '../tenant-example';

/** DynamoDB decrypts what a request may read: which items of the table these are, another rule judges. */
const isForOneTable = ({ conditions }: Statement) =>
  conditions.some(
    ({ operator, key, values }) =>
      /^StringEquals$/i.test(operator) &&
      /^kms:EncryptionContext:aws:dynamodb:tableName$/i.test(key) &&
      values.length > 0,
  );

const uses = (Condition?: Record<string, unknown>) =>
  allow('kms:Decrypt', 'arn:aws:kms:eu-central-1:111122223333:key/1', { ...(Condition && { Condition }) });

export default defineRule({
  id: 'PC-IAM-65',
  title: 'Role whose sessions carry tags decrypts by them',
  severity: 'high',
  profile: 'strict',
  controls: ['DAT-01', 'AUT-05'],
  waivable: true,
  appliesTo: ['AWS::IAM::Role'],
  check(resource) {
    const action = callsUnbound(
      resource,
      ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom'],
      (statement) => isBoundByTag(statement) || isForOneTable(statement),
    );
    return action ? fail('', `it allows ${action} whatever the tags of the session say`) : pass();
  },
  docs: () => ({
    rationale:
      'A key for each tenant protects nothing if the session of one tenant may use the keys of all: the encryption context or a tag of the key must name the tenant.',
    remediation:
      'Add a condition such as `kms:EncryptionContext:tenant` or `aws:ResourceTag/tenant` that equals `${aws:PrincipalTag/tenant}`.',
    whenNotToUse: 'Where the tags of sessions say something else than whose data it is.',
    examples: {
      pass: {
        'the context of the tenant': tenantRole(
          uses({ StringEquals: { 'kms:EncryptionContext:tenant': '${aws:PrincipalTag/tenant}' } }),
        ),
        'keys with the tag of the tenant': tenantRole(
          uses({ StringEquals: { 'aws:ResourceTag/tenant': '${aws:PrincipalTag/tenant}' } }),
        ),
        'one table that tenants share': tenantRole(
          uses({ StringEquals: { 'kms:EncryptionContext:aws:dynamodb:tableName': 'orders' } }),
        ),
        'sessions without tags': plainRole(uses()),
        'no policy': one('AWS::IAM::Role'),
      },
      fail: {
        'without a condition': tenantRole(uses()),
        'through one service for all': tenantRole(
          uses({ StringEquals: { 'kms:ViaService': 'dynamodb.eu-central-1.amazonaws.com' } }),
        ),
        'any table': tenantRole(
          uses({ StringLike: { 'kms:EncryptionContext:aws:dynamodb:tableName': '*' } }),
        ),
        'no table': tenantRole(
          uses({ StringEquals: { 'kms:EncryptionContext:aws:dynamodb:tableName': [] } }),
        ),
        ...each(['kms:GenerateDataKey', 'kms:ReEncryptFrom'], (action) =>
          tenantRole({ ...uses(), Action: action }),
        ),
      },
    },
  }),
});
