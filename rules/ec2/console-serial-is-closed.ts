import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-101',
  title: 'Network of the account lets no machine be public',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPCBlockPublicAccessOptions'],
  check(resource) {
    return expectOneOf(
      resource.get('InternetGatewayBlockMode'),
      'the block of internet gateways',
      'block-bidirectional',
      'block-ingress',
    );
  },
  docs: () => ({
    rationale: 'The switch holds for every VPC of the region, whatever routes and addresses say.',
    remediation:
      'Set `InternetGatewayBlockMode` to `block-bidirectional`, with exclusions for what faces the internet.',
    whenNotToUse: 'In regions that serve the internet everywhere.',
    examples: {
      pass: {
        both: one('AWS::EC2::VPCBlockPublicAccessOptions', {
          InternetGatewayBlockMode: 'block-bidirectional',
        }),
        'inwards alone': one('AWS::EC2::VPCBlockPublicAccessOptions', {
          InternetGatewayBlockMode: 'block-ingress',
        }),
      },
      fail: {
        omitted: one('AWS::EC2::VPCBlockPublicAccessOptions'),
        off: one('AWS::EC2::VPCBlockPublicAccessOptions', { InternetGatewayBlockMode: 'off' }),
      },
    },
  }),
});
