import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBParameterGroup', properties);
const group = (Family: string, Parameters: Record<string, unknown> = {}) => subject({ Family, Parameters });

export default defineRule({
  id: 'PC-RDS-31',
  title: 'SQL Server parameters ask for TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBParameterGroup'],
  check(resource) {
    const flag = resource.get('Parameters').member('rds.force_ssl');
    if (
      !resource.get('Family').test('is of SQL Server', (text) => /^(?:custom-)?sqlserver/i.test(text)) ||
      flag.is('1', true)
    )
      return pass();
    return fail(flag, `rds.force_ssl is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'Unless the server insists, a client that was set up carelessly sends passwords and rows in the clear.',
    remediation: 'Set the parameter `rds.force_ssl` to 1.',
    examples: {
      pass: {
        'another engine, where it is omitted': group('mysql8.4'),
        'asked for': group('sqlserver-ee-16.0', { 'rds.force_ssl': 1 }),
        ...each(['true', true], (flag) => group('sqlserver-ee-16.0', { 'rds.force_ssl': flag })),
        'a name that only ends so': group('mysqlserver'),
      },
      fail: {
        omitted: group('sqlserver-ee-16.0'),
        'switched off': group('sqlserver-se-15.0', { 'rds.force_ssl': '0' }),
      },
      unknown: {
        imported: group('sqlserver-se-15.0', { 'rds.force_ssl': imported }),
      },
    },
  }),
});
