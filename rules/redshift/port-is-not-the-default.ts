import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Redshift::Cluster', properties);

export default defineRule({
  id: 'PC-RS-17',
  title: 'Redshift cluster listens on a port of its own',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::Redshift::Cluster'],
  check(resource) {
    const port = resource.get('Port');
    return port.isAbsent() || port.is(5439)
      ? fail(port, 'it listens on 5439, where everyone looks first')
      : pass();
  },
  docs: () => ({
    rationale: 'Scanners try the usual ports first.',
    remediation: 'Set `Port` to another number than 5439.',
    whenNotToUse: 'Where the network lets nobody near the cluster anyway.',
    examples: {
      pass: {
        'another port': subject({ Port: 8192 }),
      },
      fail: {
        omitted: subject(),
        'the usual port': subject({ Port: 5439 }),
        'the usual port as text': subject({ Port: '5439' }),
      },
      unknown: {
        imported: subject({ Port: imported }),
      },
    },
  }),
});
