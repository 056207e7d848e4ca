import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::KMS::Key', properties);

export default defineRule({
  id: 'PC-KMS-10',
  title: 'KMS key states who may use it',
  severity: 'low',
  profile: 'strict',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check(resource) {
    const value = resource.get('KeyPolicy');
    return value.isPresent()
      ? pass()
      : fail(
          value,
          'it has no key policy of its own: every role of the account with KMS permissions may use it',
        );
  },
  docs: () => ({
    rationale:
      'Without a policy the key is open to whatever IAM policies of the account say, wildcards included. A policy of its own states who may use it beside the data.',
    remediation: 'Set `KeyPolicy`, with `kms:*` for the account and named actions for named roles.',
    whenNotToUse: 'Where IAM policies alone decide over keys, and are reviewed for it.',
    examples: {
      pass: {
        set: subject({
          KeyPolicy: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: 'arn:aws:iam::111122223333:root' },
                Action: 'kms:*',
                Resource: '*',
              },
            ],
          },
        }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({
            KeyPolicy: inProduction(
              {
                Statement: [
                  {
                    Effect: 'Allow',
                    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
                    Action: 'kms:*',
                    Resource: '*',
                  },
                ],
              },
              { Ref: 'AWS::NoValue' },
            ),
          }),
        ),
      },
    },
  }),
});
