import { distribution } from '../distribution';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-CF-14',
  title: 'Distribution has a second origin to fall back on',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  frameworks: { fsbp: ['CloudFront.4'] },
  waivable: true,
  appliesTo: ['AWS::CloudFront::Distribution'],
  check(resource) {
    return resource.get('DistributionConfig.OriginGroups.Items').items().length > 0
      ? pass()
      : fail(resource.get('DistributionConfig.OriginGroups.Items'), 'no group of origins is named');
  },
  docs: () => ({
    rationale: 'When the one origin fails there is nothing to show.',
    remediation: 'Name two origins in `OriginGroups.Items`.',
    whenNotToUse: 'For origins that are spread over zones and regions themselves.',
    examples: {
      pass: { group: distribution({ OriginGroups: { Quantity: 1, Items: [{ Id: 'both' }] } }) },
      fail: { omitted: distribution({}) },
    },
  }),
});
