import { one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-43',
  title: 'Machine does not stand in a subnet that gives public addresses',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource, template) {
    const places = [
      resource.get('SubnetId'),
      ...resource
        .get('NetworkInterfaces')
        .items()
        .map((card) => card.get('SubnetId')),
    ];
    const open = places.find((place) =>
      template
        .resource(place.target()?.logicalId ?? '')
        ?.get('MapPublicIpOnLaunch')
        .isTrue(),
    );
    const refused = resource
      .get('NetworkInterfaces')
      .some((card) => card.get('AssociatePublicIpAddress').isFalse());
    return open && !refused ? fail(open, 'the subnet gives the machine a public address') : pass();
  },
  docs: () => ({
    rationale: "The subnet gives the machine a public address, which the machine's own settings do not show.",
    remediation: 'Set `SubnetId` to a private subnet, or switch `MapPublicIpOnLaunch` off.',
    whenNotToUse: 'Where the machine is meant to be reached; the subnet itself is judged by PC-EC2-34.',

    examples: {
      pass: {
        private: resources({
          Net: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: false }],
          Subject: ['AWS::EC2::Instance', { SubnetId: { Ref: 'Net' } }],
        }),
        'no subnet': one('AWS::EC2::Instance'),
        'refused by the card': resources({
          Net: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: true }],
          Subject: [
            'AWS::EC2::Instance',
            { NetworkInterfaces: [{ SubnetId: { Ref: 'Net' }, AssociatePublicIpAddress: false }] },
          ],
        }),
      },
      fail: {
        'public, without refusing': resources({
          Net: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: true }],
          Subject: ['AWS::EC2::Instance', { SubnetId: { Ref: 'Net' } }],
        }),
        'public by a card': resources({
          Net: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: true }],
          Subject: ['AWS::EC2::Instance', { NetworkInterfaces: [{ SubnetId: { Ref: 'Net' } }] }],
        }),
      },
    },
  }),
});
