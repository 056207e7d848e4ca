import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-ACFG-02',
  title: 'Configuration is taken back on an alarm',
  severity: 'low',
  profile: 'strict',
  controls: ['SUP-07', 'SUP-08'],
  waivable: true,
  appliesTo: ['AWS::AppConfig::Environment'],
  check(resource) {
    return resource.get('Monitors').items().length > 0
      ? pass()
      : fail(resource.get('Monitors'), 'no alarm takes a change back');
  },
  docs: () => ({
    rationale: 'A bad change is taken back before anybody is awake.',
    remediation: 'Name alarms in `Monitors`.',
    whenNotToUse: 'For environments without users.',
    examples: {
      pass: { alarm: one('AWS::AppConfig::Environment', { Monitors: [{ AlarmArn: { Ref: 'Alarm' } }] }) },
      fail: { omitted: one('AWS::AppConfig::Environment') },
    },
  }),
});
