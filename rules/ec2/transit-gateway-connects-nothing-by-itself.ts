import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-61',
  title: 'Transit gateway connects no networks by itself',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::TransitGateway'],
  check(resource) {
    return [
      ...expectOneOf(
        resource.get('DefaultRouteTableAssociation'),
        'association with the default table',
        'disable',
      ),
      ...expectOneOf(
        resource.get('DefaultRouteTablePropagation'),
        'propagation to the default table',
        'disable',
      ),
    ];
  },
  docs: () => ({
    rationale:
      'By default every network that joins reaches every other one, production from development included.',
    remediation:
      'Set `DefaultRouteTableAssociation` and `DefaultRouteTablePropagation` to `disable`, with a route table for each zone.',
    whenNotToUse: 'For gateways that connect equals.',
    examples: {
      pass: {
        apart: one('AWS::EC2::TransitGateway', {
          DefaultRouteTableAssociation: 'disable',
          DefaultRouteTablePropagation: 'disable',
        }),
      },
      fail: { omitted: one('AWS::EC2::TransitGateway') },
    },
  }),
});
