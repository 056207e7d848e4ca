import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-58',
  title: 'Endpoint service asks before somebody connects',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPCEndpointService'],
  check(resource) {
    const asked = resource.get('AcceptanceRequired');
    return asked.isFalse() ? fail(asked, 'connections are accepted by themselves') : pass();
  },
  docs: () => ({
    rationale: 'Without acceptance whoever may name the service reaches it from his network, unseen.',
    remediation: 'Set `AcceptanceRequired` to true, or leave it out.',

    examples: {
      pass: {
        omitted: one('AWS::EC2::VPCEndpointService'),
        asked: one('AWS::EC2::VPCEndpointService', { AcceptanceRequired: true }),
      },
      fail: { off: one('AWS::EC2::VPCEndpointService', { AcceptanceRequired: false }) },
    },
  }),
});
