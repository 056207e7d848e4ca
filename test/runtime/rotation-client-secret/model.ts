import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { rotate } from '../../../runtime/rotation-client-secret/handler';
import { awsError, type Call, fakeAws } from '../fake-aws';

export const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'];
export const settings = { userPoolId: 'pool', tokenEndpoint: 'https://auth.example.com/oauth2/token' };

interface Version {
  value?: string;
  created: number;
  stages: string[];
}

/** The vault, the client and the token endpoint as AWS keeps them, and rotations that may crash before or after any call. */
export class World {
  time = Date.UTC(2026, 10, 20) / 1000;
  readonly versions = new Map<string, Version>();
  /** Secrets of the client by the time at which they came; Cognito made the first itself. */
  secrets = [{ value: 'made-by-cognito', at: this.time }];
  calls: Call[] = [];
  /** Crash at the call of this number, before or after it has its effect. */
  crash: { call: number; when: 'before' | 'after' } | undefined;

  constructor() {
    const value = JSON.stringify({ clientId: 'client', clientSecret: 'x'.repeat(48) });
    this.versions.set('first', { value, created: ++this.time, stages: ['AWSCURRENT'] });
  }

  /** What an application reads now. */
  get current(): string {
    const [version] = [...this.versions.values()].filter(({ stages }) => stages.includes('AWSCURRENT'));
    return JSON.parse(version?.value ?? '{}').clientSecret;
  }
  accepts(secret: string): boolean {
    return this.secrets.some(({ value }) => value === secret);
  }

  /** One whole rotation; gives the error that stopped it. */
  async rotation(token: string, only: readonly string[] = steps): Promise<Error | undefined> {
    const { options, calls } = fakeAws((call) => this.answer(call, calls.length));
    const version = this.versions.get(token) ?? { created: ++this.time, stages: ['AWSPENDING'] };
    this.versions.set(token, version);
    const fetch = async (_: string, { headers }: RequestInit) => this.tokenEndpoint(new Headers(headers));
    const clients = {
      vault: new SecretsManagerClient(options),
      cognito: new CognitoIdentityProviderClient(options),
    };
    try {
      for (const Step of only) {
        const event = { Step, SecretId: 'secret', ClientRequestToken: token };
        await rotate(event, { ...clients, fetch }, settings);
      }
      return undefined;
    } catch (error) {
      if (error instanceof Error) return error;
      throw error;
    } finally {
      this.calls.push(...calls);
    }
  }

  private answer(call: Call, number: number): object | Error {
    this.time += 1;
    if (this.crash?.call === number && this.crash.when === 'before') return awsError('Crash');
    const result = this.effect(call);
    return this.crash?.call === number ? awsError('Crash') : result;
  }

  private effect({ action, input }: Call): object | Error {
    const id = String(input['VersionId'] ?? input['ClientRequestToken'] ?? input['MoveToVersionId']);
    const found = [...this.versions.values()].find(({ stages }) =>
      stages.includes(String(input['VersionStage'])),
    );
    const version = input['VersionId'] === undefined ? found : this.versions.get(id);
    switch (action) {
      case 'secretsmanager:DescribeSecret':
        return { VersionIdsToStages: Object.fromEntries([...this.versions].map(([k, v]) => [k, v.stages])) };
      case 'secretsmanager:GetSecretValue':
        return version?.value === undefined
          ? awsError('ResourceNotFoundException')
          : { SecretString: version.value, CreatedDate: version.created };
      case 'secretsmanager:PutSecretValue': {
        if (this.versions.get(id)?.value !== undefined) return awsError('ResourceExistsException');
        const at = { value: String(input['SecretString']), created: this.time, stages: ['AWSPENDING'] };
        this.versions.set(id, at);
        return {};
      }
      case 'secretsmanager:UpdateSecretVersionStage':
        if (found !== undefined) found.stages = ['AWSPREVIOUS'];
        this.versions.get(id)?.stages.push('AWSCURRENT');
        return {};
      case 'cognito-idp:ListUserPoolClientSecrets':
        return {
          ClientSecrets: this.secrets.map(({ at }) => ({
            ClientSecretId: `c--${at}`,
            ClientSecretCreateDate: at,
          })),
        };
      case 'cognito-idp:DeleteUserPoolClientSecret':
        this.secrets = this.secrets.filter(({ at }) => `c--${at}` !== input['ClientSecretId']);
        return {};
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
