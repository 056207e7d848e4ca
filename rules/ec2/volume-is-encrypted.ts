import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-49',
  title: 'Volume is encrypted',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-02'],
  frameworks: { fsbp: ['EC2.3'] },
  waivable: true,
  appliesTo: ['AWS::EC2::Volume'],
  check(resource) {
    return expectOn(resource.get('Encrypted'), 'the encryption of the volume');
  },
  docs: () => ({
    rationale:
      'A volume or its snapshot that is shared, lost or left behind is read by whoever gets it. Encryption can only be chosen when it is made.',
    remediation: 'Set `Encrypted` to true.',

    examples: {
      pass: { encrypted: one('AWS::EC2::Volume', { Encrypted: true }) },
      fail: {
        omitted: one('AWS::EC2::Volume', { Size: 10 }),
        off: one('AWS::EC2::Volume', { Encrypted: 'false' }),
      },
    },
  }),
});
