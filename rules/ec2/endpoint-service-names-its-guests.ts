import { one } from '../example';
import { defineRule, fail, pass } from '../rule';

export default defineRule({
  id: 'PC-EC2-59',
  title: 'Endpoint service names who may connect',
  severity: 'high',
  profile: 'recommended',
  controls: ['NET-04'],
  waivable: true,
  appliesTo: ['AWS::EC2::VPCEndpointServicePermissions'],
  check(resource) {
    return resource
      .get('AllowedPrincipals')
      .each((principal) => (principal.is('*') ? fail(principal, 'every AWS account may connect') : pass()));
  },
  docs: () => ({
    rationale: 'With `*` every AWS account may connect to the service, as if it stood on the internet.',
    remediation: 'Name accounts or roles in `AllowedPrincipals`.',

    examples: {
      pass: {
        named: one('AWS::EC2::VPCEndpointServicePermissions', {
          AllowedPrincipals: ['arn:aws:iam::111122223333:root'],
        }),
        'no principals': one('AWS::EC2::VPCEndpointServicePermissions'),
      },
      fail: {
        'everyone, without names': one('AWS::EC2::VPCEndpointServicePermissions', {
          AllowedPrincipals: ['*'],
        }),
      },
    },
  }),
});
