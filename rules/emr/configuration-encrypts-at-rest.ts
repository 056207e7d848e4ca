import { parsed } from '../../template/policy';
import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EMR-02',
  title: "EMR's security configuration encrypts at rest",
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::EMR::SecurityConfiguration'],
  check(resource) {
    return expectOn(
      parsed(resource.get('SecurityConfiguration')).get('EncryptionConfiguration.EnableAtRestEncryption'),
      'the encryption at rest',
    );
  },
  docs: () => ({
    rationale: 'Disks of a cluster hold what was read and half-finished results.',
    remediation: 'Set `EncryptionConfiguration.EnableAtRestEncryption` to true with its configuration.',

    examples: {
      pass: {
        encrypted: one('AWS::EMR::SecurityConfiguration', {
          SecurityConfiguration: { EncryptionConfiguration: { EnableAtRestEncryption: true } },
        }),
      },
      fail: {
        omitted: one('AWS::EMR::SecurityConfiguration', { SecurityConfiguration: {} }),
        off: one('AWS::EMR::SecurityConfiguration', {
          SecurityConfiguration: { EncryptionConfiguration: { EnableAtRestEncryption: false } },
        }),
      },
    },
  }),
});
