import { isOtherAccount } from '../../template';
import { eachStatement } from '../../template/policy';
import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);
const policy = (AWS: unknown) =>
  subject({
    KeyPolicy: { Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'kms:Decrypt', Resource: '*' }] },
  });

export default defineRule({
  id: 'PC-KMS-20',
  title: 'KMS key policy admits no account by number',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02', 'DAT-01'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource, template) {
    return eachStatement(resource.get('KeyPolicy'), (statement) => {
      const other = statement.isAllow()
        ? statement.principals.find(({ value }) => isOtherAccount(template, value.text() ?? ''))
        : undefined;
      return other
        ? fail(other.value, `${other.value.describe()} of another account may use the key`)
        : pass();
    });
  },
  docs: () => ({
    rationale:
      'The own account is written as `AWS::AccountId`; a number is somebody else, and should be a decision that a review sees.',
    remediation:
      'Write the own account as `AWS::AccountId`, or accept the finding by a waiver that says why.',
    whenNotToUse: 'Where your own accounts stand as numbers.',
    examples: {
      pass: {
        omitted: subject(),
        'the own account': policy({ 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' }),
        'a role of the template': policy({ 'Fn::GetAtt': ['Role', 'Arn'] }),
      },
      fail: {
        'a number': policy('444455556666'),
        'a role of a number': policy(['arn:aws:iam::444455556666:role/reader']),
      },
    },
  }),
});
