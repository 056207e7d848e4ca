import { imported, one } from '../example';
import { expectOn } from '../expect';
import { defineRule } from '../rule';
const centre = (Attributes: unknown) => one('AWS::Connect::Instance', { Attributes });

export default defineRule({
  id: 'PC-CON-02',
  title: 'Contact centre logs what its flows do',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Connect::Instance'],
  check(resource) {
    return expectOn(resource.get('Attributes.ContactflowLogs'), 'the log of flows');
  },
  docs: () => ({
    rationale:
      'A flow decides who is let through and what data is read to a caller; only its log shows which way it went.',
    remediation: 'Set `Attributes.ContactflowLogs` to true.',
    examples: {
      pass: { on: centre({ ContactflowLogs: true }) },
      fail: { omitted: one('AWS::Connect::Instance'), off: centre({ ContactflowLogs: false }) },
      unknown: { imported: centre({ ContactflowLogs: imported }) },
    },
  }),
});
