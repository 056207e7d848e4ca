import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';
import { Visitor } from './visitor';

export default defineProbe({
  id: 'PR-IDN-05',
  title: 'Nobody makes an account for themselves; administrators make them',
  controls: ['IDN-01'],
  level: 'shim',
  act: (context) =>
    Visitor.during(context, async ({ poolId: UserPoolId, clientId: ClientId, name, password }) => {
      const trials: Trial[] = [];
      const { cognito } = context.operator;
      const Username = `other-${name}`;
      await refused(trials, 'signs up', ['NotAuthorizedException'], () =>
        cognito.send(new SignUpCommand({ ClientId, Username, Password: password })),
      );
      await allowed(trials, 'is made by an administrator', () =>
        cognito.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username,
            TemporaryPassword: password,
            MessageAction: 'SUPPRESS',
          }),
        ),
      );
      await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
      return trials;
    }),
});
