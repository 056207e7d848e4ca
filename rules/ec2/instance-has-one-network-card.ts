import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-96',
  title: 'Machine stands in one network',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.17'] },
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource) {
    const cards = resource.get('NetworkInterfaces');
    return cards.isList() && cards.items().length > 1
      ? fail(cards, `the machine has ${cards.items().length} network cards`)
      : pass();
  },
  docs: () => ({
    rationale: 'A machine in two networks is a way between them that no firewall sees.',
    remediation: 'Name one card in `NetworkInterfaces`.',
    whenNotToUse: 'For network appliances.',
    examples: {
      pass: {
        one: one('AWS::EC2::Instance', { NetworkInterfaces: [{ DeviceIndex: '0' }] }),
        'no cards': one('AWS::EC2::Instance'),
      },
      fail: {
        'two, without a wall': one('AWS::EC2::Instance', {
          NetworkInterfaces: [{ DeviceIndex: '0' }, { DeviceIndex: '1' }],
        }),
      },
    },
  }),
});
