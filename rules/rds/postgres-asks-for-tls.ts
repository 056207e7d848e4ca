import { imported, inProduction, one, staged, each } from '../example';
import { isForPostgres, parameterGroupTypes } from '../parameter-group';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBParameterGroup', properties);
/** Since version 15 of RDS, and 17 of Aurora, TLS is asked for unless switched off. */
function asksByDefault(family: string) {
  const [, aurora, version] = /^(aurora-)?postgres(?:ql)?(\d+)/i.exec(family) ?? [];
  return Number(version) >= (aurora === undefined ? 15 : 17);
}
const group = (Family: string, Parameters: Record<string, unknown> = {}) => subject({ Family, Parameters });

export default defineRule({
  id: 'PC-RDS-29',
  title: 'PostgreSQL parameters ask for TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['DAT-03'],
  frameworks: { fsbp: ['RDS.38'] },
  waivable: true,
  appliesTo: [...parameterGroupTypes],
  check(resource) {
    const family = resource.get('Family');
    const flag = resource.get('Parameters').member('rds.force_ssl');
    if (!isForPostgres(resource) || flag.is('1', 'on', true)) return pass();
    if (flag.isAbsent() && family.test('asks for TLS by default', asksByDefault)) return pass();
    return fail(flag, `rds.force_ssl is ${flag.describe()}`);
  },
  docs: () => ({
    rationale:
      'Unless the server insists, a client that was set up carelessly sends passwords and rows in the clear.',
    remediation: 'Set the parameter `rds.force_ssl` to 1.',
    examples: {
      pass: {
        'another engine, where it is omitted': group('mysql8.0'),
        'an instance of Aurora, whose cluster decides': group('aurora-postgresql14'),
        'asked for': group('postgres14', { 'rds.force_ssl': '1' }),
        'the default of newer versions': group('postgres16'),
        ...each(['on', 'true', true], (flag) => group('postgres14', { 'rds.force_ssl': flag })),
        ...each(['postgres15', 'aurora-postgresql17'], (family) => group(family)),
      },
      fail: {
        'omitted in older versions': group('postgres14'),
        'omitted in older versions of Aurora': one('AWS::RDS::DBClusterParameterGroup', {
          Family: 'aurora-postgresql16',
        }),
        'switched off': group('postgres16', { 'rds.force_ssl': 0 }),
        'switched off outside production': staged(
          group('postgres16', { 'rds.force_ssl': inProduction('1', '0') }),
        ),
        ...each(['my-postgres16', 'postgresx'], (family) => group(family)),
      },
      unknown: {
        imported: group('postgres16', { 'rds.force_ssl': imported }),
      },
    },
  }),
});
