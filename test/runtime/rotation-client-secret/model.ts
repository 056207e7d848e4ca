import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { type SecretValue, secretValue } from '../../../runtime/rotation-client-secret/contract';
import { clientSecretRotation } from '../../../runtime/rotation-client-secret/handler';
import { awsError, type Call } from '../fake-aws';
import { World } from '../lib/rotation/world';

export const settings = { userPoolId: 'pool', tokenEndpoint: 'https://auth.example.com/oauth2/token' };

/** A client of Cognito's with its secrets, and the token endpoint, as AWS keeps them. */
export class ClientWorld extends World<SecretValue> {
  /** Secrets of the client by the time at which they came; Cognito made the first itself. */
  secrets = [{ value: 'made-by-cognito', at: this.time }];
  readonly rotation = clientSecretRotation(
    new CognitoIdentityProviderClient(this.aws((call) => this.cognito(call))),
    (_, { headers }) => this.network.call('token endpoint', () => this.tokenEndpoint(new Headers(headers))),
    settings,
  );

  constructor() {
    super({ clientId: 'client', clientSecret: 'x'.repeat(48) });
    this.time += 10;
  }

  /** After two rotations, as it is nearly always. */
  static async settled(): Promise<ClientWorld> {
    const world = new ClientWorld();
    for (const token of ['b', 'c']) {
      expect(await world.rotate(token)).toBeUndefined();
      world.time += 3600;
    }
    world.network.calls.length = 0;
    return world;
  }

  /** What an application reads now. */
  get current(): string {
    return secretValue.parse(this.secret.read()).clientSecret;
  }
  accepts(secret: string): boolean {
    return this.secrets.some(({ value }) => value === secret);
  }
  /** An application reads the secret, and shows it a moment later. */
  async use(): Promise<void> {
    const secret = await this.network.call('reader reads', () => this.current);
    const taken = await this.network.call('reader shows', () => this.accepts(secret));
    if (!taken) throw new Error('a reader was refused');
  }

  private cognito({ action, input }: Call): object | Error {
    switch (action) {
      case 'cognito-idp:ListUserPoolClientSecrets':
        return {
          ClientSecrets: this.secrets.map(({ at }) => ({
            ClientSecretId: `c--${at}`,
            ClientSecretCreateDate: at,
          })),
        };
      case 'cognito-idp:DeleteUserPoolClientSecret': {
        const left = this.secrets.filter(({ at }) => `c--${at}` !== input['ClientSecretId']);
        if (left.length === this.secrets.length) return awsError('ResourceNotFoundException');
        if (left.length === 0) return awsError('InvalidParameterException');
        this.secrets = left;
        return {};
      }
      case 'cognito-idp:AddUserPoolClientSecret':
        if (this.secrets.length >= 2) return awsError('LimitExceededException');
        this.secrets.push({ value: String(input['ClientSecret']), at: this.time });
        return { ClientSecretDescriptor: {} };
      default:
        throw new Error(`nobody expects ${action}`);
    }
  }

  private tokenEndpoint(headers: Headers): Response {
    const basic = Buffer.from(
      (headers.get('authorization') ?? '').replace('Basic ', ''),
      'base64',
    ).toString();
    const known = this.accepts(basic.replace('client:', ''));
    return Response.json({ error: known ? 'invalid_grant' : 'invalid_client' }, { status: 400 });
  }
}
