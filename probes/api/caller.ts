import { type AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';

import { only, type ProbeContext } from '../context';
import { type Authenticator } from '../identity/authenticator';
import { ManagedLogin, type Tokens } from '../identity/managed-login';
import { Visitor } from '../identity/visitor';
import { Api } from './api';

/** A user with an authenticator, who signs in by the application's client and calls the API. */
export class Caller {
  private constructor(
    readonly api: Api,
    /** By a client that is not the application's. */
    readonly stranger: Visitor,
    readonly appClientId: string,
    /** The application's pages and token endpoint. */
    readonly login: ManagedLogin,
    private readonly authenticator: Authenticator,
  ) {}

  /** Makes a user and enrols an authenticator, does `act`, and takes the user away again. */
  static during<T>(context: ProbeContext, act: (caller: Caller) => Promise<T>): Promise<T> {
    const app = only(
      context,
      'AWS::Cognito::UserPoolClient',
      ({ GenerateSecret: secret }) => String(secret) !== 'true',
    );
    return Visitor.during(context, async (visitor) => {
      const { Session } = await visitor.prove();
      const authenticator = await visitor.enrol(Session);
      const login = ManagedLogin.by(context, app.physicalId);
      return act(new Caller(Api.of(context), visitor, app.physicalId, login, authenticator));
    });
  }

  /** Who it is to the pool: `sub` of the tokens. */
  subject(): Promise<string> {
    return this.stranger.subject();
  }

  /** Tokens of a new session of the application, with these scopes: by its pages, as its users do. */
  signInFor(...scopes: readonly string[]): Promise<Tokens> {
    const { name: username, password } = this.stranger;
    const typed = { username, password, code: this.authenticator.next() };
    return this.login.signIn(typed, scopes);
  }

  /** Tokens of a new session of the application. Codes are good once, and there are two after the enrolment. */
  async signIn(): Promise<Tokens> {
    return given(await this.stranger.by(this.appClientId).signIn(this.authenticator.next()));
  }

  /** Tokens of a session of the other client. */
  async signInAsStranger(): Promise<Tokens> {
    return given(await this.stranger.signIn(this.authenticator.next()));
  }
}

function given({ AccessToken = '', IdToken = '', RefreshToken = '' }: AuthenticationResultType): Tokens {
  return { access: AccessToken, id: IdToken, refresh: RefreshToken };
}

/** What a token says, unverified. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  return typeof claims === 'object' && claims !== null ? { ...claims } : {};
}
