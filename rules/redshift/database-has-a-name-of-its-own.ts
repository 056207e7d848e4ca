import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-16',
  title: 'Redshift database has a name of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-07'],
  frameworks: { fsbp: ['Redshift.9'] },
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const name = resource.get('DBName');
    return name.is('dev') ? fail(name, 'the database is called "dev", as by default') : pass();
  },
  docs: () => ({
    rationale:
      'Whoever gets a connection tries the default name first, and a database called dev invites test data and test habits.',
    remediation: 'Set `DBName` to a name of your own.',
    whenNotToUse: 'Where connections are closed to strangers anyway.',
    examples: {
      pass: {
        omitted: subject(),
        'another name': subject({ DBName: 'sales' }),
      },
      fail: {
        'the default': subject({ DBName: 'dev' }),
      },
      unknown: {
        imported: subject({ DBName: imported }),
      },
    },
  }),
});
