import {
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  GetUserCommand,
  SetUserMFAPreferenceCommand,
  UpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { Caller } from '../api/caller';
import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';

const REFUSED = ['NotAuthorizedException'];
/** Cognito says the first of them, and the reason in words. */
const NOT_THAT_SCOPE = ['invalid_request', 'invalid_scope'];

export default defineProbe({
  id: 'PR-IDN-07',
  title: 'A token of the application edits no user: neither one of its pages nor one of the API',
  controls: ['IDN-01', 'IDN-03'],
  level: 'shim',
  act: (context) =>
    Caller.during(context, async (caller) => {
      const { cognito } = context.operator;
      const trials: Trial[] = [];
      await refused(trials, 'asks on the pages for the scope that edits users', NOT_THAT_SCOPE, () =>
        caller.login.askFor('openid', 'aws.cognito.signin.user.admin'),
      );
      const { access: byPages } = await caller.signInFor('openid', 'email', 'profile');
      const { access: byApi } = await caller.signIn();
      await allowed(trials, 'reads the own profile', () => caller.login.userInfo(byPages));
      for (const [how, AccessToken] of Object.entries({ 'the pages': byPages, 'the API': byApi })) {
        const refuse = (what: string, act: () => Promise<unknown>) =>
          refused(trials, `${what}, with a token of ${how}`, REFUSED, act);
        const UserAttributes = [{ Name: 'given_name', Value: 'Mallory' }];
        await refuse('changes an attribute', () =>
          cognito.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes })),
        );
        await refuse('reads all attributes', () => cognito.send(new GetUserCommand({ AccessToken })));
        await refuse('enrols another authenticator', () =>
          cognito.send(new AssociateSoftwareTokenCommand({ AccessToken })),
        );
        await refuse('switches the second factor off', () =>
          cognito.send(
            new SetUserMFAPreferenceCommand({ AccessToken, SoftwareTokenMfaSettings: { Enabled: false } }),
          ),
        );
        const passwords = {
          PreviousPassword: caller.stranger.password,
          ProposedPassword: `${caller.stranger.password}1`,
        };
        await refuse('changes the password', () =>
          cognito.send(new ChangePasswordCommand({ AccessToken, ...passwords })),
        );
      }
      return trials;
    }),
});
