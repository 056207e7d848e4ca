import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-15',
  title: 'Distribution is switched on',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-01'],
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    const enabled = resource.get('DistributionConfig.Enabled');
    if (resource.get('DistributionConfig.Origins').items().length === 0)
      return fail(resource.get('DistributionConfig.Origins'), 'no origin is named');
    return enabled.isTrue() ? pass() : fail(enabled, `the distribution is ${enabled.describe()}`);
  },
  docs: () => ({
    rationale:
      'A distribution that is off, or has no origin, keeps its name and settings without anybody looking at them; what should be behind it is reached directly.',
    remediation: 'Set `Enabled` to true and name `Origins`, or remove the distribution.',
    whenNotToUse: 'While a distribution is being moved.',
    examples: {
      pass: { on: distribution({ Enabled: true, Origins: [{ Id: 'x' }] }) },
      fail: {
        off: distribution({ Enabled: false, Origins: [{ Id: 'x' }] }),
        omitted: distribution({}),
        'on, without an origin': distribution({ Enabled: true, Origins: [] }),
      },
    },
  }),
});
