import { one } from '../example';
import { expectOneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-TR-03',
  title: 'File server stands in a VPC',
  severity: 'medium',
  profile: 'strict',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::Transfer::Server'],
  check(resource) {
    return expectOneOf(resource.get('EndpointType'), 'the kind of endpoint', 'VPC');
  },
  docs: () => ({
    rationale: 'In a VPC a security group says who may try to sign in.',
    remediation: 'Set `EndpointType` to `VPC` with `EndpointDetails`.',
    whenNotToUse: 'For partners whose addresses nobody knows.',
    examples: {
      pass: { vpc: one('AWS::Transfer::Server', { EndpointType: 'VPC' }) },
      fail: {
        omitted: one('AWS::Transfer::Server'),
        public: one('AWS::Transfer::Server', { EndpointType: 'PUBLIC' }),
      },
    },
  }),
});
