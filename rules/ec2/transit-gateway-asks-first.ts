import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-EC2-60',
  title: 'Transit gateway asks before a network joins',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  frameworks: { fsbp: ['EC2.23'] },
  waivable: true,
  appliesTo: ['AWS::EC2::TransitGateway'],
  check(resource) {
    return expectNoneOf(resource.get('AutoAcceptSharedAttachments'), 'acceptance by itself', 'enable');
  },
  docs: () => ({
    rationale: 'A network of another account that joins by itself is connected with all the others.',
    remediation: 'Set `AutoAcceptSharedAttachments` to `disable`, or leave it out.',

    examples: {
      pass: {
        omitted: one('AWS::EC2::TransitGateway'),
        off: one('AWS::EC2::TransitGateway', { AutoAcceptSharedAttachments: 'disable' }),
      },
      fail: { on: one('AWS::EC2::TransitGateway', { AutoAcceptSharedAttachments: 'enable' }) },
    },
  }),
});
