import { isEverything, type Statement } from '../../template/policy';
import { expectNotAllowed, identityPolicyTypes } from '../identity-policy';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule } from '../rule';

const actions = ['kms:ScheduleKeyDeletion', 'kms:DisableKey', 'kms:DeleteImportedKeyMaterial'];
const policy = (Action: unknown, Effect = 'Allow', beside: Record<string, unknown> = {}) =>
  one('AWS::IAM::ManagedPolicy', {
    PolicyDocument: { Statement: { Effect, Action, Resource: '*', ...beside } },
  });
const where = (Condition: unknown) => policy('kms:ScheduleKeyDeletion', 'Allow', { Condition });

/** Whether it is for keys of a tag or alias alone, as keys are named that are made at run time. */
function isForMarkedKeys({ conditions }: Statement): boolean {
  return conditions.some(
    ({ operator, key, values }) =>
      /^(?:ForAnyValue:)?String(?:Equals|EqualsIgnoreCase|Like)$/i.test(operator) &&
      /^(?:aws:ResourceTag\/|kms:ResourceAliases$)/i.test(key) &&
      values.length > 0 &&
      !values.some(isEverything),
  );
}

export default defineRule({
  id: 'PC-KMS-19',
  title: 'Identity may not disable or delete keys',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02', 'AUT-02'],
  waivable: true,
  appliesTo: [...identityPolicyTypes],
  check(resource) {
    return expectNotAllowed(resource, actions, isForMarkedKeys);
  },
  docs: () => ({
    rationale:
      'One call makes everything under a key unreadable. Applications use keys; they do not end them.',
    remediation:
      'Remove these actions and patterns that cover them from `Action`, or bind them to marked keys by a condition on `aws:ResourceTag/…`.',
    whenNotToUse: 'For the role that deploys stacks or offboards tenants.',
    examples: {
      pass: {
        'no such statement': policy(['kms:Decrypt', 'kms:DescribeKey']),
        'a refusal': policy('kms:ScheduleKeyDeletion', 'Deny'),
        omitted: one('AWS::IAM::Role'),
        'keys of a tag alone': where({ StringEquals: { 'aws:ResourceTag/made-by': 'tenants' } }),
        'keys of an alias alone': where({ 'ForAnyValue:StringLike': { 'kms:ResourceAliases': 'alias/t-*' } }),
        ...each(['*', '**', 'kms:*', 'aws-kms2:*'], (action) => policy(action)),
      },
      fail: {
        'by name': policy(['kms:Decrypt', 'kms:DescribeKey', 'kms:ScheduleKeyDeletion']),
        'by a pattern': policy('kms:Disable*'),
        'any tag at all': where({ StringLike: { 'aws:ResourceTag/made-by': '*' } }),
        'keys without an alias too': where({
          'ForAllValues:StringLike': { 'kms:ResourceAliases': 'alias/t-*' },
        }),
        'keys but those of a tag': where({ StringNotEquals: { 'aws:ResourceTag/made-by': 'tenants' } }),
        'a tag of another thing': where({ StringEquals: { 'aws:RequestTag/made-by': 'tenants' } }),
        'in lower case': policy('kms:schedulekeydeletion'),
        'inline in a role': one('AWS::IAM::Role', {
          Policies: [
            {
              PolicyName: 'x',
              PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['kms:DisableKey'], Resource: '*' }] },
            },
          ],
        }),
        'outside production': staged(policy(inProduction('kms:Decrypt', 'kms:ScheduleKeyDeletion'))),
        ...each(['*:ScheduleKeyDeletion', 'kms:DeleteImportedKeyMaterial'], (action) => policy(action)),
      },
      unknown: {
        imported: policy(imported),
      },
    },
  }),
});
