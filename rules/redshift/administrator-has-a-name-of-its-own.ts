import { imported, one, each } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-15',
  title: 'Redshift administrator has a name of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-07'],
  frameworks: { fsbp: ['Redshift.8'] },
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const name = resource.get('MasterUsername');
    return name.is('awsuser', 'admin', 'root', 'administrator')
      ? fail(name, `the administrator is called ${name.describe()}, which is tried first`)
      : pass();
  },
  docs: () => ({
    rationale: 'Whoever guesses passwords tries these names.',
    remediation: 'Set `MasterUsername` to a name of your own.',
    whenNotToUse: 'Where sign-in by password is closed.',
    examples: {
      pass: {
        omitted: subject(),
        'another name': subject({ MasterUsername: 'warehouse_owner' }),
      },
      fail: {
        'the default': subject({ MasterUsername: 'awsuser' }),
        'the default of a parameter': {
          Parameters: { User: { Type: 'String', Default: 'admin' } },
          ...subject({ MasterUsername: { Ref: 'User' } }),
        },
        ...each(['root', 'administrator'], (MasterUsername) => subject({ MasterUsername })),
      },
      unknown: {
        imported: subject({ MasterUsername: imported }),
      },
    },
  }),
});
