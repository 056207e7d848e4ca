import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::CloudTrail::Trail', properties);

export default defineRule({
  id: 'PC-CT-08',
  title: 'CloudTrail trail tells of new files',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-02'],
  waivable: true,
  appliesTo: ['AWS::CloudTrail::Trail'],
  check(resource) {
    const value = resource.get('SnsTopicName');
    return value.isPresent() ? pass() : fail(value, 'no topic tells of new log files');
  },
  docs: () => ({
    rationale:
      'A notification for each file lets another system read it at once, and its absence shows that delivery has stopped.',
    remediation: 'Set `SnsTopicName`.',
    whenNotToUse: 'Where events reach the analysis by CloudWatch Logs or the event bus.',
    examples: {
      pass: {
        set: subject({ SnsTopicName: 'trail-topic' }),
      },
      fail: {
        omitted: subject(),
        'missing outside production': staged(
          subject({ SnsTopicName: inProduction('trail-topic', { Ref: 'AWS::NoValue' }) }),
        ),
      },
    },
  }),
});
