import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-HL-01',
  title: 'Health records are encrypted with a customer key',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::HealthLake::FHIRDatastore'],
  check(resource) {
    return expectOneOf(
      resource.get('SseConfiguration.KmsEncryptionConfig.CmkType'),
      'the kind of key',
      'CUSTOMER_MANAGED_KMS_KEY',
    );
  },
  docs: () => ({
    rationale:
      'Health records are the most sensitive data there is; who may read them must be told by a key of yours.',
    remediation:
      'Set `SseConfiguration.KmsEncryptionConfig.CmkType` to `CUSTOMER_MANAGED_KMS_KEY` with `KmsKeyId`.',

    examples: {
      pass: {
        key: one('AWS::HealthLake::FHIRDatastore', {
          SseConfiguration: {
            KmsEncryptionConfig: { CmkType: 'CUSTOMER_MANAGED_KMS_KEY', KmsKeyId: { Ref: 'Key' } },
          },
        }),
      },
      fail: { omitted: one('AWS::HealthLake::FHIRDatastore') },
    },
  }),
});
