import { imported, inProduction, one, staged, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBParameterGroup', properties);
const group = (Family: string, Parameters: Record<string, unknown> = {}) => subject({ Family, Parameters });

/** The parameter came with MySQL 5.7 and MariaDB 10.5; in Aurora it is one of the cluster. */
const ofInstances = /^(?!aurora)(?!mysql5\.[0-6]|mariadb10\.[0-4]$).*(?:mysql|mariadb)/i;
const ofClusters = /mysql(?!5\.[0-6])|mariadb/i;

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
    const pattern = resource.type === 'AWS::RDS::DBParameterGroup' ? ofInstances : ofClusters;
    if (!family.test('has the parameter', (text) => pattern.test(text)) || flag.is('1', 'ON', 'on', true))
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
        'an instance of Aurora, whose cluster decides': group('aurora-mysql8.0'),
        ...each(['mysql5.6', 'mariadb10.4'], (family) => group(family)),
        'asked for': group('mysql8.0', { require_secure_transport: 'ON' }),
        'the default of newer versions': group('mysql8.4'),
        ...each(['1', 'on', 'true', true], (flag) => group('mysql8.0', { require_secure_transport: flag })),
        'the default of newer versions of MariaDB': group('mariadb11.8'),
      },
      fail: {
        omitted: group('mysql8.0'),
        'switched off': group('mysql8.0', { require_secure_transport: 'OFF' }),
        'omitted in a cluster of Aurora': one('AWS::RDS::DBClusterParameterGroup', {
          Family: 'aurora-mysql8.0',
        }),
        'switched off outside production': staged(
          group('mariadb10.6', { require_secure_transport: inProduction('1', '0') }),
        ),
        'in the middle of another name': group('x-mariadb11.8'),
        'a cluster of a newer version of Aurora': one('AWS::RDS::DBClusterParameterGroup', {
          Family: 'aurora-mysql8.4',
        }),
      },
      unknown: {
        imported: group('mysql8.0', { require_secure_transport: imported }),
      },
    },
  }),
});
