import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-79',
  title: 'Identity pool gives credentials to signed-in users only',
  severity: 'high',
  profile: 'recommended',
  controls: ['IDN-05'],
  waivable: true,
  appliesTo: ['AWS::Cognito::IdentityPool'],
  check(resource) {
    return expectNotOn(resource.get('AllowUnauthenticatedIdentities'), 'access of guests');
  },
  docs: () => ({
    rationale:
      'With guests everybody on the internet gets AWS credentials. What their role allows is public.',
    remediation: 'Set `AllowUnauthenticatedIdentities` to false.',

    examples: {
      pass: {
        'signed-in users': one('AWS::Cognito::IdentityPool', { AllowUnauthenticatedIdentities: false }),
        omitted: one('AWS::Cognito::IdentityPool'),
      },
      fail: {
        guests: one('AWS::Cognito::IdentityPool', { AllowUnauthenticatedIdentities: true }),
        'as text': one('AWS::Cognito::IdentityPool', { AllowUnauthenticatedIdentities: 'true' }),
      },
    },
  }),
});
