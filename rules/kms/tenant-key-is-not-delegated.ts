import { type Statement, statements, testPattern } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
import { isBoundByTag } from '../tenant';

const uses = (statement: Statement) => statement.coversAction('kms:Decrypt');
/** Whether a statement gives a whole account the say, so that the account's own policies decide. */
const delegates = (statement: Statement) =>
  statement.isAllow() &&
  uses(statement) &&
  !isBoundByTag(statement) &&
  !statement.isNarrowed() &&
  statement.principals.some(
    ({ kind, value }) =>
      kind === 'AWS' && testPattern(value, 'is an account', (text) => /^\d{12}$|:root$/.test(text)),
  );

const root = { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } };
const policy = (...more: Record<string, unknown>[]) =>
  one('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: more.map((one) => ({ Effect: 'Allow', Resource: '*', Action: 'kms:*', ...one })),
    },
  });
const ofTenant = {
  Principal: '*',
  Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
  Condition: { StringEquals: { 'kms:EncryptionContext:tenant': '${aws:PrincipalTag/tenant}' } },
};

export default defineRule({
  id: 'PC-KMS-22',
  title: 'KMS key of a tenant leaves its use to no other policy',
  severity: 'high',
  profile: 'strict',
  controls: ['DAT-01', 'AUT-05'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    const all = statements(resource.get('KeyPolicy'));
    const isOfTenant = all.some((one) => one.isAllow() && uses(one) && isBoundByTag(one));
    const isRefused = all.some((one) => one.isDeny() && one.isForAnyone() && uses(one));
    const around = isOfTenant && !isRefused ? all.find(delegates) : undefined;
    return around
      ? fail(around.path, 'any policy of the account may give the use of the key to anybody')
      : pass();
  },
  docs: () => ({
    rationale:
      'The policy of the key asks for the tenant, but the statement for the account lets every IAM policy allow the same without asking.',
    remediation:
      'Give the account administration alone, without `kms:Decrypt` and `kms:GenerateDataKey`, or add a `Deny` of these for whoever has not the tag of the tenant.',
    whenNotToUse: 'Where IAM policies of the account are the ones that ask for the tenant.',
    examples: {
      pass: {
        'administration alone': policy({ Principal: root, Action: ['kms:Put*', 'kms:Describe*'] }, ofTenant),
        'a refusal of all others': policy({ Principal: root }, ofTenant, {
          ...ofTenant,
          Effect: 'Deny',
          Condition: { StringNotEquals: { 'kms:EncryptionContext:tenant': '${aws:PrincipalTag/tenant}' } },
        }),
        'a key of no tenant': policy({ Principal: root }),
        'the account, by the tag': policy({ ...ofTenant, Principal: root }),
        'no policy': one('AWS::KMS::Key'),
      },
      fail: {
        'the account beside the tenant, without a refusal': policy({ Principal: root }, ofTenant),
        'an account by its number': policy(
          { Principal: { AWS: '111122223333' }, Action: 'kms:De*' },
          ofTenant,
        ),
        'a refusal to one role': policy({ Principal: root }, ofTenant, {
          Effect: 'Deny',
          Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
        }),
        'a refusal of something else': policy({ Principal: root }, ofTenant, {
          Effect: 'Deny',
          Principal: '*',
          Action: 'kms:CreateGrant',
        }),
      },
    },
  }),
});
