import { one } from '../example';
import { expectNotOn } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-80',
  title: 'Identity pool does not use the classic flow',
  severity: 'medium',
  profile: 'recommended',
  controls: ['AUT-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::IdentityPool'],
  check(resource) {
    return expectNotOn(resource.get('AllowClassicFlow'), 'the classic flow');
  },
  docs: () => ({
    rationale:
      'In the classic flow the client picks its role, and the session is not limited by the scope that Cognito adds in the enhanced flow.',
    remediation: 'Set `AllowClassicFlow` to false, or leave it out.',

    examples: {
      pass: {
        omitted: one('AWS::Cognito::IdentityPool'),
        off: one('AWS::Cognito::IdentityPool', { AllowClassicFlow: false }),
      },
      fail: { on: one('AWS::Cognito::IdentityPool', { AllowClassicFlow: true }) },
    },
  }),
});
