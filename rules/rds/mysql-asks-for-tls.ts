import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBParameterGroup', properties);
const group = (Family: string, Parameters: Record<string, unknown> = {}) => subject({ Family, Parameters });

export default defineRule({
  id: 'PC-RDS-30',
  title: 'MySQL and MariaDB parameters ask for TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['RDS.39'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBParameterGroup', 'AWS::RDS::DBClusterParameterGroup'],
  check(resource) {
    const family = resource.get('Family');
    const flag = resource.get('Parameters').get('require_secure_transport');
    if (!family.test('is of MySQL', (text) => /mysql|mariadb/i.test(text)) || flag.is('1', 'ON', 'on', true))
      return pass();
    if (
      flag.isAbsent() &&
      family.test('asks for TLS by default', (text) => /^mysql(?:8\.4|9)|^mariadb11\.8/i.test(text))
    )
      return pass();
    return fail(flag, `require_secure_transport is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'Unless the server insists, a client that was set up carelessly sends passwords and rows in the clear.',
    remediation: 'Set the parameter `require_secure_transport` to `ON` (1).',
    examples: {
      pass: {
        'another engine, where it is omitted': group('postgres16'),
        'asked for': group('mysql8.0', { require_secure_transport: 'ON' }),
        'the default of newer versions': group('mysql8.4'),
        ...each(['1', 'on', 'true', true], (flag) => group('mysql8.0', { require_secure_transport: flag })),
        'the default of newer versions of MariaDB': group('mariadb11.8'),
      },
      fail: {
        omitted: group('mysql8.0'),
        'switched off': group('aurora-mysql8.0', { require_secure_transport: 'OFF' }),
        'switched off outside production': staged(
          group('mariadb10.6', { require_secure_transport: inProduction('1', '0') }),
        ),
        ...each(['aurora-mysql8.4', 'x-mariadb11.8'], (family) => group(family)),
      },
      unknown: {
        imported: group('mysql8.0', { require_secure_transport: imported }),
      },
    },
  }),
});
