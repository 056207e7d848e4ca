import { one } from '../example';
import { identityPolicyTypes, identityStatements } from '../identity-policy';
import { allow, managedPolicy } from '../policy-example';
import { defineRule, fail, pass } from '../rule';

const MOST = 25;
const many = (count: number) =>
  managedPolicy(...[...Array(count).keys()].map((at) => allow('s3:GetObject', `arn:aws:s3:::data-${at}/*`)));

export default defineRule({
  id: 'PC-IAM-67',
  title: 'IAM policy is small enough to review',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: identityPolicyTypes,
  check(resource) {
    const parts = identityStatements(resource).reduce(
      (sum, statement) => sum + 1 + statement.conditions.length,
      0,
    );
    return parts > MOST ? fail('', `it has ${parts} statements and conditions, more than ${MOST}`) : pass();
  },
  docs: () => ({
    rationale:
      'Nobody sees what a policy of dozens of statements allows together, and what one of them takes away another may give.',
    remediation: 'Split what the identity does into identities of their own, each with a short policy.',
    whenNotToUse: 'For policies that a program writes and checks.',
    examples: {
      pass: { short: many(3), 'no policy': one('AWS::IAM::Role'), 'as long as may be': many(25) },
      fail: {
        'too long, without an end': many(26),
        'conditions count too': managedPolicy(
          ...[...Array(13).keys()].map((at) =>
            allow('s3:GetObject', `arn:aws:s3:::data-${at}/*`, {
              Condition: { Bool: { 'aws:SecureTransport': 'true' } },
            }),
          ),
        ),
      },
    },
  }),
});
