import { parsed } from '../../template/policy';
import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DMS-09',
  title: 'Replication task writes a log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  frameworks: { fsbp: ['DMS.7', 'DMS.8'] },
  waivable: true,
  appliesTo: ['AWS::DMS::ReplicationTask'],
  check(resource) {
    return expectOn(
      parsed(resource.get('ReplicationTaskSettings')).get('Logging.EnableLogging'),
      'the log of the task',
    );
  },
  docs: () => ({
    rationale: 'Rows that were left out are found in the log only.',
    remediation: 'Set `Logging.EnableLogging` in `ReplicationTaskSettings` to true.',

    examples: {
      pass: {
        logged: one('AWS::DMS::ReplicationTask', {
          ReplicationTaskSettings: '{"Logging":{"EnableLogging":true}}',
        }),
      },
      fail: {
        omitted: one('AWS::DMS::ReplicationTask'),
        off: one('AWS::DMS::ReplicationTask', {
          ReplicationTaskSettings: '{"Logging":{"EnableLogging":false}}',
        }),
      },
    },
  }),
});
