import { one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-TR-07',
  title: 'Connector to other file servers writes a log',
  severity: 'low',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Transfer::Connector'],
  check(resource) {
    return expectSet(resource.get('LoggingRole'), 'the role that writes the log');
  },
  docs: () => ({
    rationale: 'Which files went to a partner, and which were refused, the log alone says.',
    remediation: 'Set `LoggingRole`.',
    examples: {
      pass: { logged: one('AWS::Transfer::Connector', { LoggingRole: { 'Fn::GetAtt': ['Role', 'Arn'] } }) },
      fail: { omitted: one('AWS::Transfer::Connector') },
    },
  }),
});
