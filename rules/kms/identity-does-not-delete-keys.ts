import { matchesPattern } from '../../template/policy';
import { eachIdentityStatement, identityPolicyTypes } from '../identity-policy';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const actions = ['kms:ScheduleKeyDeletion', 'kms:DisableKey', 'kms:DeleteImportedKeyMaterial'];
/** A pattern that is about one of them; wildcards for a whole service are the business of other rules. */
const names = (text: string) =>
  !/^(?:[a-z0-9-]+:)?\*+$/i.test(text) && actions.some((action) => matchesPattern(text, action));
const policy = (Action: unknown, Effect = 'Allow') =>
  one('AWS::IAM::ManagedPolicy', { PolicyDocument: { Statement: { Effect, Action, Resource: '*' } } });

export default defineRule({
  id: 'PC-KMS-19',
  title: 'Identity may not disable or delete keys',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02', 'AUT-02'],
  waivable: true,
  appliesTo: [...identityPolicyTypes],
  check(resource) {
    return eachIdentityStatement(resource, (statement) => {
      const action = statement.isAllow()
        ? statement.actions.find((pattern) => pattern.test(`names ${actions.join()}`, names))
        : undefined;
      return action ? fail(action, `it may call ${action.describe()}`) : pass();
    });
  },
  docs: () => ({
    rationale:
      'One call makes everything under a key unreadable. Applications use keys; they do not end them.',
    remediation: 'Remove these actions and patterns that cover them from `Action`.',
    whenNotToUse: 'For the role that deploys stacks or offboards tenants.',
    examples: {
      pass: {
        'no such statement': policy(['kms:Decrypt', 'kms:DescribeKey']),
        'a refusal': policy('kms:ScheduleKeyDeletion', 'Deny'),
        omitted: one('AWS::IAM::Role'),
        ...each(['*', '**', 'kms:*', 'aws-kms2:*'], (action) => policy(action)),
      },
      fail: {
        'by name': policy(['kms:Decrypt', 'kms:DescribeKey', 'kms:ScheduleKeyDeletion']),
        'by a pattern': policy('kms:Disable*'),
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
