import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-63',
  title: 'Client VPN admits groups and not everybody',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04', 'AUT-02'],
  waivable: true,
  appliesTo: ['AWS::EC2::ClientVpnAuthorizationRule'],
  check(resource) {
    return expectNotOn(resource.get('AuthorizeAllGroups'), 'admission of all groups');
  },
  docs: () => ({
    rationale:
      'With all groups every account of the directory reaches the network, those of guests included.',
    remediation: 'Set `AccessGroupId`, one rule for each group and network.',
    whenNotToUse: 'Where all who may sign in should reach the same.',
    examples: {
      pass: {
        'one group': one('AWS::EC2::ClientVpnAuthorizationRule', {
          AccessGroupId: 'S-1-5-21',
          TargetNetworkCidr: '10.1.0.0/16',
        }),
        omitted: one('AWS::EC2::ClientVpnAuthorizationRule'),
      },
      fail: {
        all: one('AWS::EC2::ClientVpnAuthorizationRule', {
          AuthorizeAllGroups: true,
          TargetNetworkCidr: '10.1.0.0/16',
        }),
      },
    },
  }),
});
