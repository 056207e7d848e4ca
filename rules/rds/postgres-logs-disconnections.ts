import { expectPostgresParameter, parameterGroupTypes, postgresExamples } from '../parameter-group';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RDS-62',
  title: 'PostgreSQL parameters log who disconnects',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: [...parameterGroupTypes],
  check(resource) {
    return expectPostgresParameter(resource, 'log_disconnections', (text) => /^(?:1|on|true)$/i.test(text));
  },
  docs: () => ({
    rationale: 'How long somebody was in the database shows whether he looked or copied.',
    remediation: 'Set the parameter `log_disconnections` to `1`.',
    whenNotToUse: 'Where an audit extension records sessions.',
    examples: postgresExamples('log_disconnections', '1', '0'),
  }),
});
