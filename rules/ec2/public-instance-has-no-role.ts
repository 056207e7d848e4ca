import { imported, one, resources } from '../example';
import { defineRule, fail, pass } from '../rule';

const machine = (properties: Record<string, unknown>) => one('AWS::EC2::Instance', properties);

export default defineRule({
  id: 'PC-EC2-106',
  title: 'Machine with a public address has no role',
  severity: 'high',
  profile: 'strict',
  controls: ['NET-03', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance'],
  check(resource, template) {
    const profile = resource.get('IamInstanceProfile');
    if (profile.isAbsent()) return pass();
    const cards = resource.get('NetworkInterfaces').items();
    const given = cards.some((card) => card.get('AssociatePublicIpAddress').isTrue());
    const refused = cards.some((card) => card.get('AssociatePublicIpAddress').isFalse());
    const bySubnet = [resource, ...cards].some((at) =>
      template.targetOf(at.get('SubnetId'))?.get('MapPublicIpOnLaunch').isTrue(),
    );
    return given || (bySubnet && !refused)
      ? fail(profile, 'whoever breaks into the machine from the internet has the permissions of its role')
      : pass();
  },
  docs: () => ({
    rationale:
      'A hole in a program that the internet reaches gives away the credentials of the machine, and with them whatever its role may do in the account.',
    remediation:
      'Put the machine into a private subnet behind a load balancer, or leave `IamInstanceProfile` out.',
    whenNotToUse: 'Where the role only lets the machine be managed and logged.',
    examples: {
      pass: {
        'a private machine': machine({ IamInstanceProfile: 'app' }),
        'a public one without a role': machine({ NetworkInterfaces: [{ AssociatePublicIpAddress: true }] }),
        'the address refused': resources({
          Net: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: true }],
          Subject: [
            'AWS::EC2::Instance',
            {
              IamInstanceProfile: 'app',
              NetworkInterfaces: [{ SubnetId: { Ref: 'Net' }, AssociatePublicIpAddress: false }],
            },
          ],
        }),
      },
      fail: {
        'an address of its own': machine({
          IamInstanceProfile: 'app',
          NetworkInterfaces: [{ AssociatePublicIpAddress: true }],
        }),
        'an address of the subnet': resources({
          Net: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: true }],
          Subject: ['AWS::EC2::Instance', { IamInstanceProfile: 'app', SubnetId: { Ref: 'Net' } }],
        }),
        'an address of the subnet of a card': resources({
          Net: ['AWS::EC2::Subnet', { MapPublicIpOnLaunch: true }],
          Subject: [
            'AWS::EC2::Instance',
            { IamInstanceProfile: 'app', NetworkInterfaces: [{ SubnetId: { Ref: 'Net' } }] },
          ],
        }),
      },
      unknown: {
        imported: machine({
          IamInstanceProfile: 'app',
          NetworkInterfaces: [{ AssociatePublicIpAddress: imported }],
        }),
      },
    },
  }),
});
