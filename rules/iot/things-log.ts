import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-IOT-02',
  title: 'Messages of things are logged',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::IoT::Logging'],
  check(resource) {
    return expectNoneOf(resource.get('DefaultLogLevel'), 'the level of the log', 'DISABLED');
  },
  docs: () => ({
    rationale: 'A device that tries what it must not is seen in the log only.',
    remediation: 'Set `DefaultLogLevel` to `WARN` or more.',
    whenNotToUse: 'Where only some groups of things are logged.',
    examples: {
      pass: {
        logged: one('AWS::IoT::Logging', { DefaultLogLevel: 'WARN' }),
        omitted: one('AWS::IoT::Logging'),
      },
      fail: { off: one('AWS::IoT::Logging', { DefaultLogLevel: 'DISABLED' }) },
    },
  }),
});
