import { userPool } from '../cognito-example';
import { expectSet } from '../expect';
import { defineRule, fail } from '../rule';

export default defineRule({
  id: 'PC-COG-31',
  title: 'User pool is encrypted with a customer key',
  severity: 'medium',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    const type = resource.get('KeyConfiguration.KeyType');
    return type.is('CUSTOMER_MANAGED_KEY')
      ? expectSet(resource.get('KeyConfiguration.KmsKeyArn'), 'the key of the pool')
      : fail(type, `the kind of key is ${type.describe()}`);
  },
  docs: () => ({
    rationale:
      'With a key of your own, access to users is also access to the key: it is logged, and can be taken away at once.',
    remediation:
      'Set `KeyConfiguration.KeyType` to `CUSTOMER_MANAGED_KEY` and `KmsKeyArn` to the key. `SecureUserPool` does.',
    whenNotToUse: "Where AWS's own key is enough for the data of users.",
    examples: {
      pass: {
        'own key': userPool({
          KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY', KmsKeyArn: { Ref: 'Key' } },
        }),
      },
      fail: {
        omitted: userPool(),
        'a key of AWS': userPool({ KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' } }),
        'no key named': userPool({ KeyConfiguration: { KeyType: 'CUSTOMER_MANAGED_KEY' } }),
      },
    },
  }),
});
