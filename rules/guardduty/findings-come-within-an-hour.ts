import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-GD-08',
  title: 'GuardDuty tells of repeated findings within an hour',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::GuardDuty::Detector'],
  check(resource) {
    return expectOneOf(
      resource.get('FindingPublishingFrequency'),
      'how often findings are told',
      'FIFTEEN_MINUTES',
      'ONE_HOUR',
    );
  },
  docs: () => ({
    rationale: 'By default a finding that goes on is told again after six hours.',
    remediation: 'Set `FindingPublishingFrequency` to `FIFTEEN_MINUTES`.',
    whenNotToUse: 'Where new findings, which are told at once, are enough.',
    examples: {
      pass: {
        often: one('AWS::GuardDuty::Detector', { FindingPublishingFrequency: 'FIFTEEN_MINUTES' }),
        'each hour': one('AWS::GuardDuty::Detector', { FindingPublishingFrequency: 'ONE_HOUR' }),
      },
      fail: { omitted: one('AWS::GuardDuty::Detector') },
    },
  }),
});
