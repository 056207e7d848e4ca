import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::RDS::DBInstance', properties);

export default defineRule({
  id: 'PC-RDS-22',
  title: 'RDS administrator has a name of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-07'],
  frameworks: { fsbp: ['RDS.24', 'RDS.25'] },
  waivable: true,
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check(resource) {
    const name = resource.get('MasterUsername');
    return name.is('admin', 'postgres', 'root', 'administrator', 'sa', 'mysql', 'oracle', 'master')
      ? fail(name, `the administrator is called ${name.describe()}, which is tried first`)
      : pass();
  },
  docs: () => ({
    rationale: 'Whoever guesses passwords tries these names. Another name is one more thing to guess.',
    remediation: 'Set `MasterUsername` to a name of your own.',
    whenNotToUse: 'Where sign-in by password is closed.',
    examples: {
      pass: {
        omitted: subject(),
        'another name': subject({ MasterUsername: 'ledger_owner' }),
      },
      fail: {
        admin: subject({ MasterUsername: 'admin' }),
        postgres: subject({ MasterUsername: 'postgres' }),
        'the default of a parameter': {
          Parameters: { User: { Type: 'String', Default: 'root' } },
          ...subject({ MasterUsername: { Ref: 'User' } }),
        },
        ...each(['administrator', 'sa', 'mysql', 'oracle', 'master'], (MasterUsername) =>
          subject({ MasterUsername }),
        ),
      },
      unknown: {
        imported: subject({ MasterUsername: imported }),
      },
    },
  }),
});
