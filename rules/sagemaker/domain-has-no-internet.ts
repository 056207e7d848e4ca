import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-SAGE-11',
  title: 'Studio domain reaches the internet through your VPC only',
  severity: 'medium',
  profile: 'recommended',
  controls: ['NET-03'],
  waivable: true,
  appliesTo: ['AWS::SageMaker::Domain'],
  check(resource) {
    return expectOneOf(resource.get('AppNetworkAccessType'), 'the network', 'VpcOnly');
  },
  docs: () => ({
    rationale: 'Otherwise studios send what they like past every firewall of yours.',
    remediation: 'Set `AppNetworkAccessType` to `VpcOnly`.',

    examples: {
      pass: { vpc: one('AWS::SageMaker::Domain', { AppNetworkAccessType: 'VpcOnly' }) },
      fail: {
        omitted: one('AWS::SageMaker::Domain'),
        open: one('AWS::SageMaker::Domain', { AppNetworkAccessType: 'PublicInternetOnly' }),
      },
    },
  }),
});
