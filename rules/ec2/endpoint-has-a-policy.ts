import { one } from '../example';
import { expectSet } from '../expect';
import { allow, policyOf } from '../policy-example';
import { defineRule, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-56',
  title: 'VPC endpoint has a policy',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-03', 'NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPCEndpoint'],
  check(resource) {
    return resource.get('VpcEndpointType').is('GatewayLoadBalancer')
      ? pass()
      : expectSet(resource.get('PolicyDocument'), 'the policy of the endpoint');
  },
  docs: () => ({
    rationale:
      "Without a policy an endpoint lets everybody in the VPC reach every resource of the service in every account, a stranger's bucket included.",
    remediation: 'Set `PolicyDocument` to your own resources or to `aws:ResourceOrgID`.',
    whenNotToUse: 'For services whose endpoints take no policy.',
    examples: {
      pass: {
        policy: one('AWS::EC2::VPCEndpoint', {
          PolicyDocument: policyOf({ ...allow('s3:GetObject', 'arn:aws:s3:::reports/*'), Principal: '*' }),
        }),
        'a kind that has none': one('AWS::EC2::VPCEndpoint', { VpcEndpointType: 'GatewayLoadBalancer' }),
      },
      fail: { omitted: one('AWS::EC2::VPCEndpoint', { ServiceName: 'com.amazonaws.eu-central-1.s3' }) },
    },
  }),
});
