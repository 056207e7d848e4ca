import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SFN-04',
  title: 'State machine is encrypted with a customer key',
  severity: 'low',
  profile: 'strict',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::StepFunctions::StateMachine', 'AWS::StepFunctions::Activity'],
  check(resource) {
    return resource.get('EncryptionConfiguration.Type').is('CUSTOMER_MANAGED_KMS_KEY')
      ? pass()
      : fail(resource.get('EncryptionConfiguration.Type'), 'the history is not under a key of yours');
  },
  docs: () => ({
    rationale: 'The history of a workflow holds the data of each step for 90 days.',
    remediation: 'Set `EncryptionConfiguration.Type` to `CUSTOMER_MANAGED_KMS_KEY` with `KmsKeyId`.',
    whenNotToUse: 'For workflows whose data is harmless.',
    examples: {
      pass: {
        key: one('AWS::StepFunctions::StateMachine', {
          EncryptionConfiguration: { Type: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: { Ref: 'Key' } },
        }),
      },
      fail: { omitted: one('AWS::StepFunctions::Activity') },
    },
  }),
});
