import { eachStatement, isEverything, type Statement } from '../../template/policy';
import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
/** Whether the service in between is all that is asked of a caller. */
function asksOnlyForService({ conditions }: Statement) {
  const has = (key: string) =>
    conditions.some(
      (test) => test.key.toLowerCase() === key.toLowerCase() && !test.values.some(isEverything),
    );
  return (
    has('kms:ViaService') &&
    ![
      'kms:CallerAccount',
      'aws:PrincipalAccount',
      'aws:PrincipalArn',
      'aws:PrincipalOrgID',
      'aws:SourceAccount',
      'aws:SourceArn',
    ].some(has)
  );
}
const policy = (Condition: Record<string, unknown>, Principal: unknown = { AWS: '*' }) =>
  subject({
    KeyPolicy: {
      Statement: [{ Effect: 'Allow', Principal, Action: 'kms:Decrypt', Resource: '*', Condition }],
    },
  });

const byS3 = { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' };

export default defineRule({
  id: 'PC-KMS-06',
  title: 'KMS key policy names the account besides the service',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02', 'DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    return eachStatement(resource.get('KeyPolicy'), (statement) =>
      statement.isAllow() && statement.isForAnyone() && asksOnlyForService(statement)
        ? fail(statement.value.get('Condition'), 'any account may use the key by way of the service')
        : pass(),
    );
  },
  docs: () => ({
    rationale:
      '`kms:ViaService` says through which service a call comes, not for whom. Without the account, anybody who uses that service in any account may use the key.',
    remediation: 'Add `kms:CallerAccount` to the `StringEquals` of the statement.',
    examples: {
      pass: {
        'no statement': subject(),
        'the account as well': policy({
          StringEquals: { ...byS3, 'kms:CallerAccount': '111122223333' },
        }),
        'a named account': policy({ StringEquals: byS3 }, { AWS: 'arn:aws:iam::111122223333:root' }),
        ...each(
          [
            'aws:PrincipalAccount',
            'aws:PrincipalArn',
            'aws:PrincipalOrgID',
            'aws:SourceAccount',
            'aws:SourceArn',
          ],
          (key) =>
            policy({
              StringEquals: { ...byS3, [key]: '111122223333' },
            }),
        ),
      },
      fail: {
        'the service alone': policy({ StringEquals: byS3 }),
        'an account that is every account': policy({
          StringEquals: byS3,
          StringLike: { 'kms:CallerAccount': '*' },
        }),
        'the service alone outside production': staged(
          policy({
            StringEquals: { ...byS3, 'kms:CallerAccount': inProduction('111122223333', '*') },
          }),
        ),
        'every account beside one': policy({
          StringEquals: { ...byS3, 'kms:CallerAccount': ['111122223333', '*'] },
        }),
      },
      unknown: {
        imported: policy({ StringEquals: byS3 }, { AWS: imported }),
      },
    },
  }),
});
