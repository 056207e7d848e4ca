import { imported, inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::MemoryDB::Cluster', properties);

export default defineRule({
  id: 'PC-MDB-03',
  title: 'MemoryDB cluster asks who calls',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-12'],
  waivable: true,
  appliesTo: ['AWS::MemoryDB::Cluster'],
  check(resource) {
    const acl = resource.get('ACLName');
    return acl.is('open-access') ? fail(acl, 'its access control list lets everybody do everything') : pass();
  },
  docs: () => ({
    rationale: 'With the open list every machine of the network is trusted.',
    remediation: 'Set `ACLName` to a list of users.',
    examples: {
      pass: {
        omitted: subject(),
        'a list': subject({ ACLName: 'app' }),
      },
      fail: {
        'the open list': subject({ ACLName: 'open-access' }),
        'the open list outside production': staged(subject({ ACLName: inProduction('app', 'open-access') })),
      },
      unknown: {
        imported: subject({ ACLName: imported }),
      },
    },
  }),
});
