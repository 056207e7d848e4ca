import { type Resource } from '../../template';
import { followsCluster } from '../database';
import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);
const defaults = [
  [/mysql|mariadb|^aurora$/i, 3306],
  [/postgres/i, 5432],
  [/oracle/i, 1521],
  [/sqlserver/i, 1433],
  [/db2/i, 50000],
] as const;
/** The port on which the engine listens unless told otherwise; undefined for an engine that the template does not tell. */
const defaultPort = (database: Resource) =>
  defaults.find(([engine]) =>
    database.get('Engine').test(`is ${engine.source}`, (text) => engine.test(text)),
  )?.[1];

export default defineRule({
  id: 'PC-RDS-21',
  title: 'RDS database listens on a port of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  frameworks: { fsbp: ['RDS.23'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const port = resource.get('Port');
    const usual = defaultPort(resource);
    if (usual === undefined || (port.isPresent() && !port.is(usual)) || followsCluster(resource))
      return pass();
    return fail(port, `it listens on ${usual}, where everyone looks first`);
  },
  docs: () => ({
    rationale:
      'Scanners try the usual ports first. Another port stops nobody who means you, but takes you out of the net of those who mean anyone.',
    remediation: "Set `Port` to another number than the engine's usual one.",
    whenNotToUse: 'Where the network lets nobody near the database anyway.',
    examples: {
      pass: {
        'another port': subject({ Engine: 'mysql', Port: '33306' }),
        'an engine of which nothing is known, so without a default': subject(),
      },
      fail: {
        'omitted for a known engine': subject({ Engine: 'postgres' }),
        'the usual port': subject({ Engine: 'mysql', Port: 3306 }),
        'the usual port as text': subject({ Engine: 'sqlserver-ex', Port: '1433' }),
        'the usual port outside production': staged(
          subject({ Engine: 'oracle-ee', Port: inProduction('11521', '1521') }),
        ),
      },
      unknown: {
        imported: subject({ Engine: 'mysql', Port: imported }),
      },
    },
  }),
});
