import { randomBytes } from 'node:crypto';

import {
  AdminRespondToAuthChallengeCommand,
  AssociateSoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { NOT_SIGNED_IN, Visitor } from './visitor';

export default defineProbe({
  id: 'PR-IDN-04',
  title:
    'The steps of a sign-in cannot be entered from outside: a code without a password, an enrolment without a session',
  controls: ['IDN-02'],
  level: 'shim',
  act: (context) =>
    Visitor.during(context, async (visitor) => {
      const trials: Trial[] = [];
      const madeUp = randomBytes(32).toString('base64');
      const who = { USERNAME: visitor.name };
      const first = await visitor.prove();
      const associate = new AssociateSoftwareTokenCommand({ Session: madeUp });
      await refused(trials, 'enrols an authenticator under a made-up session', NOT_SIGNED_IN, () =>
        context.operator.cognito.send(associate),
      );
      await refused(trials, 'ends an enrolment that never took place', NOT_SIGNED_IN, () =>
        visitor.respond('MFA_SETUP', first.Session, who),
      );
      const app = await allowed(trials, 'enrols an authenticator under the session of a password', () =>
        visitor.enrol(first.Session),
      );
      await refused(trials, 'skips the code of an enrolled user by enrolling anew', NOT_SIGNED_IN, () =>
        visitor.respond('MFA_SETUP', madeUp, who),
      );
      await refused(trials, 'gives a right code without having given the password', NOT_SIGNED_IN, () =>
        visitor.giveCode(madeUp, app.next()),
      );
      await refused(trials, 'sets a new password for somebody under a made-up session', NOT_SIGNED_IN, () =>
        visitor.respond('NEW_PASSWORD_REQUIRED', madeUp, { ...who, NEW_PASSWORD: 'Another-1-password!' }),
      );
      await allowed(trials, 'signs in with the old password and a code', () => visitor.signIn(app.next()));

      const Action = 'cognito-idp:AdminRespondToAuthChallenge';
      const helpDesk = await context.assume('help-desk', [{ Effect: 'Allow', Action, Resource: '*' }]);
      await refused(
        trials,
        'ends an enrolment for somebody, as an administrator without a session',
        NOT_SIGNED_IN,
        () =>
          helpDesk.cognito.send(
            new AdminRespondToAuthChallengeCommand({
              UserPoolId: visitor.poolId,
              ClientId: visitor.clientId,
              ChallengeName: 'MFA_SETUP',
              Session: madeUp,
              ChallengeResponses: who,
            }),
          ),
      );
      return trials;
    }),
});
