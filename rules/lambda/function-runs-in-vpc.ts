import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-LAM-16',
  title: 'Lambda function runs in a VPC',
  severity: 'low',
  profile: 'strict',
  controls: ['NET-03'],
  frameworks: { fsbp: ['Lambda.3'] },
  waivable: true,
  appliesTo: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  check(resource) {
    const subnets = resource.get('VpcConfig.SubnetIds');
    return subnets.items().length > 0 ? pass() : fail(subnets, 'the function runs outside every VPC');
  },
  docs: () => ({
    rationale: 'Outside a VPC a function reaches the whole internet, and no firewall of yours sees it.',
    remediation:
      'Set `VpcConfig.SubnetIds` and `SecurityGroupIds` to private subnets with an egress allowlist.',
    whenNotToUse: 'For functions that only call AWS services and hold no data worth sending out.',
    examples: {
      pass: {
        private: one('AWS::Lambda::Function', {
          VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
        }),
      },
      fail: {
        omitted: one('AWS::Lambda::Function'),
        'no subnet in the list': one('AWS::Lambda::Function', { VpcConfig: { SubnetIds: [] } }),
      },
    },
  }),
});
