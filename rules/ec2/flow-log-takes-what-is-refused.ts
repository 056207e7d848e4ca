import { one, each } from '../example';
import { expectOneOf } from '../expect';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-37',
  title: 'Flow log takes accepted and refused traffic',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-04', 'OPS-01'],
  waivable: true,
  appliesTo: ['AWS::EC2::FlowLog'],
  check(resource) {
    const type = resource.get('TrafficType');
    return type.isAbsent() && resource.get('ResourceType').is('TransitGateway', 'TransitGatewayAttachment')
      ? pass()
      : expectOneOf(type, 'the traffic', 'ALL');
  },
  docs: () => ({
    rationale:
      'Refused traffic shows who tries; accepted traffic shows who succeeded. One without the other is half of the story.',
    remediation: 'Set `TrafficType` to `ALL`.',
    whenNotToUse: 'Where the volume of refused traffic is too large to keep.',
    examples: {
      pass: {
        all: one('AWS::EC2::FlowLog', { TrafficType: 'ALL' }),
        ...each(['TransitGateway', 'TransitGatewayAttachment'], (ResourceType) =>
          one('AWS::EC2::FlowLog', { ResourceType }),
        ),
      },
      fail: {
        'refused only': one('AWS::EC2::FlowLog', { TrafficType: 'REJECT' }),
        omitted: one('AWS::EC2::FlowLog'),
      },
    },
  }),
});
