import { parsed } from '../../template/policy';
import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EMR-03',
  title: "EMR's security configuration encrypts between nodes",
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::EMR::SecurityConfiguration'],
  check(resource) {
    return expectOn(
      parsed(resource.get('SecurityConfiguration')).get('EncryptionConfiguration.EnableInTransitEncryption'),
      'the encryption between nodes',
    );
  },
  docs: () => ({
    rationale: 'Rows cross the network between the nodes all the time.',
    remediation: 'Set `EncryptionConfiguration.EnableInTransitEncryption` to true with certificates.',

    examples: {
      pass: {
        encrypted: one('AWS::EMR::SecurityConfiguration', {
          SecurityConfiguration: { EncryptionConfiguration: { EnableInTransitEncryption: true } },
        }),
      },
      fail: { omitted: one('AWS::EMR::SecurityConfiguration', { SecurityConfiguration: {} }) },
    },
  }),
});
