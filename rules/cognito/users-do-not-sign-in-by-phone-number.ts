import { userPool } from '../cognito-example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-COG-36',
  title: 'User pool does not take phone numbers as user names',
  severity: 'low',
  profile: 'strict',
  controls: ['IDN-02'],
  waivable: true,
  appliesTo: ['AWS::Cognito::UserPool'],
  check(resource) {
    return [
      ...resource
        .get('UsernameAttributes')
        .each((name) => expectNoneOf(name, 'a name to sign in with', 'phone_number')),
      ...resource
        .get('AliasAttributes')
        .each((name) => expectNoneOf(name, 'a name to sign in with', 'phone_number')),
    ];
  },
  docs: () => ({
    rationale:
      'A number goes to somebody else when its owner gives it up, and it can only be verified by SMS.',
    remediation: 'Name `email` alone in `UsernameAttributes` or `AliasAttributes`.',
    whenNotToUse: 'For customers who have no e-mail address.',
    examples: {
      pass: { 'by e-mail': userPool({ UsernameAttributes: ['email'] }), omitted: userPool() },
      fail: {
        'by number': userPool({ UsernameAttributes: ['phone_number'] }),
        'by number, no other name': userPool({ AliasAttributes: ['preferred_username', 'phone_number'] }),
      },
    },
  }),
});
