import { one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-DMS-04',
  title: 'Replication instance spans two zones',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::DMS::ReplicationInstance'],
  check(resource) {
    return expectOn(resource.get('MultiAZ'), 'a second zone');
  },
  docs: () => ({
    rationale: 'A replication that stops has to start again from the beginning now and then.',
    remediation: 'Set `MultiAZ` to true.',
    whenNotToUse: 'For a move that happens once.',
    examples: {
      pass: { two: one('AWS::DMS::ReplicationInstance', { MultiAZ: true }) },
      fail: { omitted: one('AWS::DMS::ReplicationInstance') },
    },
  }),
});
