import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MSK::Cluster', properties);

export default defineRule({
  id: 'PC-MSK-11',
  title: 'MSK Kafka version is still supported',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::MSK::Cluster'],
  check(resource) {
    const version = resource.get('KafkaVersion');
    return version.test('has reached its end', (text) => /^(?:[12]\.|3\.[1-5]\.)/.test(text))
      ? fail(version, `version ${version.describe()} is no longer supported`)
      : pass();
  },
  docs: () => ({
    rationale: 'Holes that become known are no longer closed in versions past their end.',
    remediation: 'Set `KafkaVersion` to one that MSK recommends.',
    examples: {
      pass: {
        omitted: subject(),
        current: subject({ KafkaVersion: '3.9.x' }),
        'a later part that is low': subject({ KafkaVersion: '3.7.2.1' }),
      },
      fail: {
        old: subject({ KafkaVersion: '2.2.1' }),
        'old outside production': staged(subject({ KafkaVersion: inProduction('3.9.x', '2.8.1') })),
      },
      unknown: {
        imported: subject({ KafkaVersion: imported }),
      },
    },
  }),
});
