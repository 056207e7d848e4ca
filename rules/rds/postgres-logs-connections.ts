import { expectPostgresParameter, parameterGroupTypes, postgresExamples } from '../parameter-group';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-RDS-61',
  title: 'PostgreSQL parameters log who connects',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: [...parameterGroupTypes],
  check(resource) {
    return expectPostgresParameter(resource, 'log_connections', (text) =>
      /^(?:1|on|true|all)$|receipt|authorization/i.test(text),
    );
  },
  docs: () => ({
    rationale: 'Without it nobody can say who was in the database, from where, when something was taken.',
    remediation: 'Set the parameter `log_connections` to `1`.',
    whenNotToUse: 'Where an audit extension records connections.',
    examples: postgresExamples('log_connections', '1', '0'),
  }),
});
