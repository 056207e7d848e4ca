import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::ElastiCache::ReplicationGroup', properties);

export default defineRule({
  id: 'PC-EC-20',
  title: 'ElastiCache replication group writes logs',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::ElastiCache::ReplicationGroup'],
  check(resource) {
    const logs = resource.get('LogDeliveryConfigurations');
    return logs.items().length > 0 ? pass() : fail(logs, 'its engine log and slow log go nowhere');
  },
  docs: () => ({
    rationale: 'The engine log says who failed to sign in, the slow log what somebody tried.',
    remediation: 'Set `LogDeliveryConfigurations`.',
    whenNotToUse: 'For pure caches.',
    examples: {
      pass: {
        'a log': subject({
          LogDeliveryConfigurations: [
            { LogType: 'engine-log', LogFormat: 'json', DestinationType: 'cloudwatch-logs' },
          ],
        }),
      },
      fail: {
        omitted: subject(),
        'an empty list': subject({ LogDeliveryConfigurations: [] }),
      },
    },
  }),
});
