import { randomBytes } from 'node:crypto';

import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  DeleteUserPoolClientCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  type RespondToAuthChallengeCommandOutput,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { only, type ProbeContext } from '../context';
import { Authenticator } from './authenticator';
import { beginExchange } from './srp';

/** How a service says that somebody may not sign in. */
export const NOT_SIGNED_IN = ['NotAuthorizedException', 'CodeMismatchException', 'ExpiredCodeException'];

/**
 * A user of the deployed pool, made for one probe, and what this user does at the sign-in.
 *
 * It signs in through a client of its own, so that the probe does not depend on which flows the pool's clients allow: the
 * second factor is the pool's to ask for. What it does is public: the SDK sends it unsigned, whosever client it is.
 */
export class Visitor {
  private constructor(
    private readonly cognito: CognitoIdentityProviderClient,
    readonly poolId: string,
    readonly clientId: string,
    readonly name: string,
    readonly password: string,
    private readonly flow: 'USER_AUTH' | 'USER_SRP_AUTH' = 'USER_SRP_AUTH',
  ) {}

  /** Makes a user and a client, does `act`, and takes both away again. */
  static async during<T>(context: ProbeContext, act: (visitor: Visitor) => Promise<T>): Promise<T> {
    const { cognito } = context.operator;
    const UserPoolId = only(context, 'AWS::Cognito::UserPool').physicalId;
    const Username = `probe-${randomBytes(6).toString('hex')}@example.com`;
    const Password = `Aa1!${randomBytes(18).toString('base64')}`;
    const { UserPoolClient } = await cognito.send(
      new CreateUserPoolClientCommand({
        UserPoolId,
        ClientName: 'portcullis-probe',
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      }),
    );
    const ClientId = UserPoolClient?.ClientId ?? '';
    try {
      await cognito.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username,
          TemporaryPassword: Password,
          MessageAction: 'SUPPRESS',
        }),
      );
      await cognito.send(
        new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }),
      );
      return await act(new Visitor(cognito, UserPoolId, ClientId, Username, Password));
    } finally {
      await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username })).catch(() => undefined);
      await cognito.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId }));
    }
  }

  /** The same user, signing in by a client that lets its users choose how. */
  by(clientId: string): Visitor {
    return new Visitor(this.cognito, this.poolId, clientId, this.name, this.password, 'USER_AUTH');
  }

  /** Who it is to the pool: `sub` of the tokens. */
  async subject(): Promise<string> {
    const { poolId: UserPoolId, name: Username } = this;
    const { UserAttributes = [] } = await this.cognito.send(
      new AdminGetUserCommand({ UserPoolId, Username }),
    );
    const { Value: subject } = UserAttributes.find(({ Name }) => Name === 'sub') ?? {};
    if (subject === undefined) throw new Error('a user without a subject');
    return subject;
  }

  /** The first factor. What it answers is a challenge, or tokens where no second factor is asked for. */
  async prove(password = this.password): Promise<RespondToAuthChallengeCommandOutput> {
    const exchange = beginExchange(this.poolId);
    const { ChallengeParameters = {}, Session } = await this.cognito.send(
      new InitiateAuthCommand({
        ClientId: this.clientId,
        AuthFlow: this.flow,
        AuthParameters: {
          USERNAME: this.name,
          SRP_A: exchange.a,
          ...(this.flow === 'USER_AUTH' && { PREFERRED_CHALLENGE: 'PASSWORD_SRP' }),
        },
      }),
    );
    return this.respond('PASSWORD_VERIFIER', Session, exchange.answer(ChallengeParameters, password));
  }

  /** Enrols an authenticator with the session that MFA_SETUP opened, and gets tokens. */
  async enrol(session: string | undefined): Promise<Authenticator> {
    const token = await this.cognito.send(new AssociateSoftwareTokenCommand({ Session: session }));
    const authenticator = await Authenticator.withSecret(token.SecretCode ?? '');
    const input = { Session: token.Session, UserCode: authenticator.next() };
    const verified = await this.cognito.send(new VerifySoftwareTokenCommand(input));
    requireTokens(await this.respond('MFA_SETUP', verified.Session, { USERNAME: this.name }));
    return authenticator;
  }

  /** First factor and code. @throws what the service says, or Error if it gives no tokens. */
  async signIn(code: string): Promise<AuthenticationResultType> {
    const { ChallengeName, Session } = await this.prove();
    if (ChallengeName !== 'SOFTWARE_TOKEN_MFA')
      throw new Error(`asked for ${ChallengeName ?? 'nothing'} and not for a code`);
    return requireTokens(await this.giveCode(Session, code));
  }

  giveCode(session: string | undefined, code: string): Promise<RespondToAuthChallengeCommandOutput> {
    return this.respond('SOFTWARE_TOKEN_MFA', session, {
      USERNAME: this.name,
      SOFTWARE_TOKEN_MFA_CODE: code,
    });
  }

  respond(
    name: 'PASSWORD_VERIFIER' | 'SOFTWARE_TOKEN_MFA' | 'MFA_SETUP' | 'NEW_PASSWORD_REQUIRED',
    session: string | undefined,
    responses: Record<string, string>,
  ): Promise<RespondToAuthChallengeCommandOutput> {
    const input = {
      ClientId: this.clientId,
      ChallengeName: name,
      Session: session,
      ChallengeResponses: responses,
    };
    return this.cognito.send(new RespondToAuthChallengeCommand(input));
  }
}

function requireTokens(answer: RespondToAuthChallengeCommandOutput): AuthenticationResultType {
  if (!answer.AuthenticationResult?.AccessToken)
    throw new Error(`no tokens: ${answer.ChallengeName ?? 'no challenge either'}`);
  return answer.AuthenticationResult;
}
