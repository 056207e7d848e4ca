import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);
/** Versions whose standard support by RDS ended before 2026. */
const ended: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:custom-)?mysql$/i, /^5\./],
  [/^mariadb$/i, /^10\.[0-5](?:\.|$)/],
  [/^postgres$/i, /^(?:9|1[0-2])(?:\.|$)/],
  [/^aurora$/i, /^5\.6/],
  [/^aurora-mysql$/i, /^5\.7/],
  [/^aurora-postgresql$/i, /^(?:9|1[0-2])(?:\.|$)/],
  [/^(?:custom-)?oracle/i, /^1[128]\./],
  [/^(?:custom-)?sqlserver/i, /^1[0-2]\./],
];

export default defineRule({
  id: 'PC-RDS-41',
  title: 'RDS engine version is still supported',
  severity: 'high',
  profile: 'recommended',
  controls: ['SUP-05'],
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const engine = resource.get('Engine').text() ?? '';
    const version = resource.get('EngineVersion');
    const old = ended.find(([name]) => name.test(engine))?.[1];
    return old && version.test('has reached its end', (text) => old.test(text))
      ? fail(version, `${engine} ${version.describe()} is no longer supported`)
      : pass();
  },
  docs: () => ({
    rationale: 'Holes that become known are no longer closed in versions past their end.',
    remediation: 'Set `EngineVersion` to a version that is still supported, or name only its major part.',
    examples: {
      pass: {
        omitted: subject({ Engine: 'mysql' }),
        current: subject({ Engine: 'postgres', EngineVersion: '17.4' }),
      },
      fail: {
        'an old MySQL': subject({ Engine: 'mysql', EngineVersion: '5.7.44' }),
        'an old PostgreSQL': subject({ Engine: 'postgres', EngineVersion: '11' }),
        'an old Aurora': subject({ Engine: 'aurora', EngineVersion: '5.6.10a' }),
        'old outside production': staged(
          subject({ Engine: 'postgres', EngineVersion: inProduction('16.1', '9.6') }),
        ),
      },
      unknown: {
        imported: subject({ Engine: 'mysql', EngineVersion: imported }),
      },
    },
  }),
});
