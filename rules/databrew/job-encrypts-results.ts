import { imported, one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';
const job = (EncryptionMode: unknown) => one('AWS::DataBrew::Job', { EncryptionMode });

export default defineRule({
  id: 'PC-DBR-01',
  title: 'Data preparation encrypts what it writes',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::DataBrew::Job'],
  check(resource) {
    return expectOneOf(resource.get('EncryptionMode'), 'the way of encryption', 'SSE-KMS', 'SSE-S3');
  },
  docs: () => ({
    rationale: 'Profiles and results are extracts of the data, and as worth protecting.',
    remediation: 'Set `EncryptionMode` to `SSE-KMS` with `EncryptionKeyArn`.',
    examples: {
      pass: { key: job('SSE-KMS'), 'a key of S3': job('SSE-S3') },
      fail: { omitted: one('AWS::DataBrew::Job') },
      unknown: { imported: job(imported) },
    },
  }),
});
