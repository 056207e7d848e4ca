import { imported, one } from '../example';
import { expectSet } from '../expect';
import { defineRule } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Lightsail::StaticIp', properties);

export default defineRule({
  id: 'PC-LS-05',
  title: 'Lightsail address belongs to an instance',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::Lightsail::StaticIp'],
  check(resource) {
    return expectSet(resource.get('AttachedTo'), 'the instance that it belongs to');
  },
  docs: () => ({
    rationale:
      'An address that nothing uses costs money, and names that still lead to it are taken over with it when it is given back.',
    remediation: 'Name the instance in `AttachedTo`, or remove the address.',
    whenNotToUse: 'Where instances are attached by hand afterwards.',
    examples: {
      pass: {
        attached: subject({ StaticIpName: 'web', AttachedTo: 'web' }),
        imported: subject({ StaticIpName: 'web', AttachedTo: imported }),
      },
      fail: {
        omitted: subject({ StaticIpName: 'web' }),
        'nothing by a pseudo parameter': subject({ AttachedTo: { Ref: 'AWS::NoValue' } }),
      },
    },
  }),
});
