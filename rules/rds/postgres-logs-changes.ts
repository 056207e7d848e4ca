import { expectPostgresParameter, parameterGroupTypes, postgresExamples } from '../parameter-group';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RDS-63',
  title: 'PostgreSQL parameters log changes of tables and rights',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: [...parameterGroupTypes],
  check(resource) {
    return expectPostgresParameter(resource, 'log_statement', (text) => /^(?:ddl|mod|all)$/i.test(text));
  },
  docs: () => ({
    rationale: 'Who made a table readable, or dropped it, stands in this log and nowhere else.',
    remediation: 'Set the parameter `log_statement` to `ddl`.',
    whenNotToUse: 'Where `pgaudit` records such statements.',
    examples: postgresExamples('log_statement', 'ddl', 'none'),
  }),
});
