import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EV-05',
  title: 'Global event endpoint copies events to its second region',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Events::Endpoint'],
  check(resource) {
    return expectNoneOf(resource.get('ReplicationConfig.State'), 'the copying of events', 'DISABLED');
  },
  docs: () => ({
    rationale: 'Without copies the second region starts with nothing when the first one fails.',
    remediation: 'Set `ReplicationConfig.State` to `ENABLED`, or leave it out.',

    examples: {
      pass: { omitted: one('AWS::Events::Endpoint') },
      fail: { off: one('AWS::Events::Endpoint', { ReplicationConfig: { State: 'DISABLED' } }) },
    },
  }),
});
