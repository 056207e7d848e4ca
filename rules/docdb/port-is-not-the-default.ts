import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::DocDB::DBCluster', properties);

export default defineRule({
  id: 'PC-DOC-13',
  title: 'DocumentDB listens on a port of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::DocDB::DBCluster'],
  check(resource) {
    const port = resource.get('Port');
    return port.isAbsent() || port.is(27017)
      ? fail(port, 'it listens on 27017, where everyone looks first')
      : pass();
  },
  docs: () => ({
    rationale: 'Scanners try the usual ports first.',
    remediation: 'Set `Port` to another number than 27017.',
    whenNotToUse: 'Where the network lets nobody near the cluster anyway.',
    examples: {
      pass: {
        'another port': subject({ Port: 27117 }),
      },
      fail: {
        omitted: subject(),
        'the usual port': subject({ Port: '27017' }),
      },
      unknown: {
        imported: subject({ Port: imported }),
      },
    },
  }),
});
