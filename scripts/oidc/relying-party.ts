import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type CreateUserPoolClientCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type * as oidc from 'openid-client';

export const callback = 'https://app.example.com/callback';
export const region = 'eu-central-1';
export const user = { name: 'ada@example.com', password: 'Correct-Horse-9-Battery' };

/** An application that signs its users in at a pool of the emulator, with openid-client. */
export class RelyingParty {
  private constructor(
    readonly library: typeof oidc,
    readonly endpoint: string,
    readonly poolId: string,
    readonly clientId: string,
    readonly otherClientId: string,
    readonly config: oidc.Configuration,
    private readonly cognito: CognitoIdentityProviderClient,
  ) {}

  static async at(endpoint: string): Promise<RelyingParty> {
    const library = await import('openid-client');
    const credentials = { accessKeyId: '000000000000', secretAccessKey: 'local' };
    const cognito = new CognitoIdentityProviderClient({ endpoint, region, credentials });
    const pool = await cognito.send(new CreateUserPoolCommand({ PoolName: 'oidc' }));
    const UserPoolId = pool.UserPool?.Id ?? '';
    const newClient = async (more: Partial<CreateUserPoolClientCommandInput> = {}): Promise<string> => {
      const made = await cognito.send(new CreateUserPoolClientCommand({ ...clientOf(UserPoolId), ...more }));
      return made.UserPoolClient?.ClientId ?? '';
    };
    const clientId = await newClient();
    const otherClientId = await newClient();
    const Username = user.name;
    const UserAttributes = [{ Name: 'email', Value: user.name }];
    await cognito.send(
      new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }),
    );
    await cognito.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: user.password, Permanent: true }),
    );
    const config = await library.discovery(
      new URL(`https://cognito-idp.${region}.amazonaws.com/${UserPoolId}`),
      clientId,
      undefined,
      library.None(),
      { [library.customFetch]: fetchFrom(endpoint), execute: [library.allowInsecureRequests] },
    );
    library.enableNonRepudiationChecks(config);
    return new RelyingParty(library, endpoint, UserPoolId, clientId, otherClientId, config, cognito);
  }

  get issuer(): string {
    return this.config.serverMetadata().issuer;
  }

  /** An address of the discovery document, as this machine can reach it. */
  address(of: 'authorization_endpoint' | 'token_endpoint' | 'end_session_endpoint' | 'jwks_uri'): URL {
    const url = new URL(this.config.serverMetadata()[of] ?? '');
    url.protocol = 'http:';
    return url;
  }

  /** A client of another pool, which wants a second factor and has the same user. */
  async poolWithFactor(): Promise<string> {
    const pool = await this.cognito.send(
      new CreateUserPoolCommand({ PoolName: 'with-factor', MfaConfiguration: 'ON' }),
    );
    const UserPoolId = pool.UserPool?.Id ?? '';
    const made = await this.cognito.send(new CreateUserPoolClientCommand(clientOf(UserPoolId)));
    const Username = user.name;
    await this.cognito.send(new AdminCreateUserCommand({ UserPoolId, Username, MessageAction: 'SUPPRESS' }));
    await this.cognito.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: user.password, Permanent: true }),
    );
    return made.UserPoolClient?.ClientId ?? '';
  }

  /** Opens the authorization endpoint as a browser would, without following it anywhere. */
  open(parameters: Readonly<Record<string, string>>): Promise<Response> {
    const url = this.address('authorization_endpoint');
    const all = {
      response_type: 'code',
      client_id: this.clientId,
      redirect_uri: callback,
      scope: 'openid email',
      ...parameters,
    };
    url.search = new URLSearchParams(all).toString();
    return fetch(url, { redirect: 'manual' });
  }

  /** Sends the form of a sign-in page, with what it holds and what the user types. */
  async submit(page: Response, typed: Readonly<Record<string, string>>): Promise<Response> {
    const html = await page.text();
    const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)];
    const form = Object.fromEntries(
      fields.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
    );
    return fetch(new URL('/login', this.endpoint), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...form, ...typed }),
    });
  }

  /** Signs the user in; gives the address that the browser is sent back to, and what the client keeps for itself. */
  async signIn(
    more: Readonly<Record<string, string>> = {},
  ): Promise<{ back: URL; verifier: string; state: string; nonce: string }> {
    const verifier = this.library.randomPKCECodeVerifier();
    const [state, nonce] = [this.library.randomState(), this.library.randomNonce()];
    const code_challenge = await this.library.calculatePKCECodeChallenge(verifier);
    const page = await this.open({ state, nonce, code_challenge, code_challenge_method: 'S256', ...more });
    const sent = await this.submit(page, { username: user.name, password: user.password });
    return { back: new URL(sent.headers.get('location') ?? 'about:blank'), verifier, state, nonce };
  }

  /** The whole flow, with every check that openid-client makes. */
  async tokens(): Promise<oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers> {
    const { back, verifier, state, nonce } = await this.signIn();
    return this.library.authorizationCodeGrant(this.config, back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
  }

  /** A call of the token endpoint by hand: the status, and what it says. */
  async redeem(
    form: Readonly<Record<string, string>>,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const body = new URLSearchParams({ client_id: this.clientId, redirect_uri: callback, ...form });
    const answer = await fetch(this.address('token_endpoint'), { method: 'POST', body });
    return { status: answer.status, body: Object(await answer.json().catch(() => ({}))) };
  }
}

/** As our browser clients are: code and PKCE, no secret. */
function clientOf(UserPoolId: string): CreateUserPoolClientCommandInput {
  return {
    UserPoolId,
    ClientName: 'app',
    GenerateSecret: false,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthScopes: ['openid', 'email'],
    CallbackURLs: [callback],
    LogoutURLs: ['https://app.example.com/'],
    SupportedIdentityProviders: ['COGNITO'],
    EnableTokenRevocation: true,
    AccessTokenValidity: 10,
    IdTokenValidity: 10,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'hours' },
    RefreshTokenValidity: 12,
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
  };
}

/** The emulator serves what AWS serves at the issuer's address; and it says https of what this machine serves by http. */
function fetchFrom(endpoint: string): oidc.CustomFetch {
  const secure = endpoint.replace('http:', 'https:');
  return (url, { body, ...options }) =>
    fetch(url.replace(`https://cognito-idp.${region}.amazonaws.com`, endpoint).replace(secure, endpoint), {
      ...options,
      ...(body && { body }),
    });
}
