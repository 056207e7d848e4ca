import { expectEncryptedDisks } from '../disks';
import { imported, one } from '../example';
import { defineRule } from '../rule';
const recipe = (Ebs: unknown) => one('AWS::ImageBuilder::ImageRecipe', { BlockDeviceMappings: [{ Ebs }] });

export default defineRule({
  id: 'PC-IB-03',
  title: 'Disks of an image are encrypted',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-02'],
  waivable: true,
  appliesTo: ['AWS::ImageBuilder::ImageRecipe'],
  check(resource) {
    return expectEncryptedDisks(resource.get('BlockDeviceMappings'));
  },
  docs: () => ({
    rationale: 'Every machine that is made of the image starts with disks as its recipe says.',
    remediation: 'Set `BlockDeviceMappings[].Ebs.Encrypted` to true.',
    examples: {
      pass: {
        encrypted: recipe({ Encrypted: true }),
        'no disks of its own': one('AWS::ImageBuilder::ImageRecipe'),
      },
      fail: { omitted: recipe({ VolumeSize: 20 }), off: recipe({ Encrypted: false }) },
      unknown: { imported: recipe({ Encrypted: imported }) },
    },
  }),
});
