import { expectPostgresParameter, parameterGroupTypes, postgresExamples } from '../parameter-group';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RDS-64',
  title: 'PostgreSQL parameters log slow statements',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-03'],
  waivable: true,
  appliesTo: [...parameterGroupTypes],
  check(resource) {
    return expectPostgresParameter(resource, 'log_min_duration_statement', (text) => /^\d+$/.test(text));
  },
  docs: () => ({
    rationale: 'A statement that reads everything is slow, and seen here first.',
    remediation: 'Set the parameter `log_min_duration_statement` to `1000`.',
    whenNotToUse: 'Where Performance Insights is watched; statements may hold personal data.',
    examples: postgresExamples('log_min_duration_statement', '1000', '-1'),
  }),
});
