import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-SH-02',
  title: 'Security Hub switches on controls that are new',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-07'],
  waivable: true,
  appliesTo: ['AWS::SecurityHub::Hub'],
  check(resource) {
    const auto = resource.get('AutoEnableControls');
    return auto.isFalse() ? fail(auto, 'new controls stay off') : pass();
  },
  docs: () => ({
    rationale: 'What AWS learns to check is checked from then on.',
    remediation: 'Set `AutoEnableControls` to true, or leave it out.',
    whenNotToUse: 'Where each control is reviewed before.',
    examples: {
      pass: { omitted: one('AWS::SecurityHub::Hub') },
      fail: { off: one('AWS::SecurityHub::Hub', { AutoEnableControls: false }) },
    },
  }),
});
