import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-TR-04',
  title: 'File server writes a log',
  severity: 'medium',
  profile: 'recommended',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: ['AWS::Transfer::Server'],
  check(resource) {
    return resource.get('LoggingRole').isPresent() ||
      resource.get('StructuredLogDestinations').items().length > 0
      ? pass()
      : fail(resource.get('StructuredLogDestinations'), 'no log is written');
  },
  docs: () => ({
    rationale: 'Who fetched which file is told by the log only.',
    remediation: 'Set `StructuredLogDestinations` to a log group.',

    examples: {
      pass: {
        logged: one('AWS::Transfer::Server', { StructuredLogDestinations: [{ Ref: 'Log' }] }),
        'by a role': one('AWS::Transfer::Server', { LoggingRole: { Ref: 'Role' } }),
      },
      fail: { omitted: one('AWS::Transfer::Server') },
    },
  }),
});
