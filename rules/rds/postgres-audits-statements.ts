import { imported, one } from '../example';
import { isForPostgres, parameterGroupTypes } from '../parameter-group';
import { defineRule, fail, pass } from '../rule';
const group = (Parameters: Record<string, unknown>) =>
  one('AWS::RDS::DBParameterGroup', { Family: 'postgres16', Parameters });

export default defineRule({
  id: 'PC-RDS-65',
  title: 'PostgreSQL parameters switch an audit on',
  severity: 'low',
  profile: 'strict',
  controls: ['OPS-01'],
  waivable: true,
  appliesTo: [...parameterGroupTypes],
  check(resource) {
    const parameters = resource.get('Parameters');
    const libraries = parameters.member('shared_preload_libraries');
    if (!isForPostgres(resource)) return pass();
    const isLoaded = libraries.test('names pgaudit', (text) => /\bpgaudit\b/.test(text));
    if (!isLoaded) return fail(libraries, 'pgaudit is not loaded');
    const log = parameters.member('pgaudit.log');
    return log.isPresent() && !log.is('none')
      ? pass()
      : fail(log, `what pgaudit records is ${log.describe()}`);
  },
  docs: () => ({
    rationale:
      'The log of the server tells statements as text; the audit tells which role read or changed which table, as an auditor asks.',
    remediation: 'Set `shared_preload_libraries` to `pgaudit` and `pgaudit.log` to `ddl,role,write` or more.',
    whenNotToUse: 'Where database activity streams record the same.',
    examples: {
      pass: {
        audited: group({ shared_preload_libraries: 'pg_stat_statements,pgaudit', 'pgaudit.log': 'ddl,role' }),
        'another engine, where it is omitted': one('AWS::RDS::DBParameterGroup', { Family: 'mysql8.0' }),
      },
      fail: {
        omitted: group({}),
        'loaded, and told to record nothing': group({
          shared_preload_libraries: 'pgaudit',
          'pgaudit.log': 'none',
        }),
        'loaded, without a word of what': group({ shared_preload_libraries: 'pgaudit' }),
        'set, and not loaded': group({ shared_preload_libraries: 'pg_cron', 'pgaudit.log': 'all' }),
      },
      unknown: { imported: group({ shared_preload_libraries: 'pgaudit', 'pgaudit.log': imported }) },
    },
  }),
});
