import { Duration } from 'aws-cdk-lib';
import { type IUserPoolClient, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';
import { ApiScopes, type ApiScopesOptions } from './api-scopes';
import {
  type BrowserClientOptions,
  type MachineClientOptions,
  type ServerClientOptions,
  type SignInClientOptions,
} from './client-options';
import { ClientSecrets, type ConfidentialClient } from './client-secrets';
import { machineClient } from './machine-client';
import { type PoolParts } from './pool-parts';
import { signInClient, type SignInClientKind } from './sign-in-client';
import { signOutUrl } from './sign-out-url';

/** The clients of one pool. */
export class PoolClients {
  private readonly apiScopes = new ApiScopes();
  private readonly logoutUrls = new Map<IUserPoolClient, readonly string[]>();
  private secrets?: ClientSecrets;
  private longest = Duration.hours(1);
  private userAdmin = false;

  constructor(
    private readonly scope: Construct,
    private readonly parts: PoolParts,
  ) {}

  /** How long a session can be refreshed, by the client that allows most. */
  public get longestSession(): Duration {
    return this.longest;
  }

  /** Whether tokens of any client may edit their user. */
  public get grantUserAdmin(): boolean {
    return this.userAdmin;
  }

  public addApiScopes(id: string, options: ApiScopesOptions): string[] {
    return this.apiScopes.declare(this.parts.userPool, id, options);
  }

  /** Refuses scopes that no API of the pool has. */
  public checkScopes(scopes: readonly string[]): void {
    this.apiScopes.granted(scopes);
  }

  public addBrowserClient(id: string, options: BrowserClientOptions): UserPoolClient {
    const sessionDuration = options.sessionDuration ?? Duration.hours(8);
    return this.addSignInClient(id, options, {
      confidential: false,
      sessionDuration,
      longestSession: Duration.hours(12),
    });
  }

  public addServerClient(id: string, options: ServerClientOptions): ConfidentialClient {
    const sessionDuration = options.sessionDuration ?? Duration.hours(24);
    const client = this.addSignInClient(id, options, {
      confidential: true,
      sessionDuration,
      longestSession: Duration.days(30),
    });
    return this.keepSecret(id, client);
  }

  public addMachineClient(id: string, options: MachineClientOptions): ConfidentialClient {
    return this.keepSecret(id, machineClient(id, this.parts.userPool, this.apiScopes, options));
  }

  public signOutUrl(client: IUserPoolClient, logoutUrl: string): string {
    return signOutUrl(
      this.parts.signInHost,
      client.userPoolClientId,
      this.logoutUrls.get(client) ?? [],
      logoutUrl,
    );
  }

  private addSignInClient(id: string, options: SignInClientOptions, kind: SignInClientKind): UserPoolClient {
    const client = signInClient(this.scope, id, this.parts.userPool, this.apiScopes, kind, options);
    this.logoutUrls.set(client, options.logoutUrls);
    this.userAdmin ||= options.userAdminScope !== undefined;
    if (kind.sessionDuration.toSeconds() > this.longest.toSeconds()) this.longest = kind.sessionDuration;
    return client;
  }

  private keepSecret(id: string, client: UserPoolClient): ConfidentialClient {
    this.secrets ??= new ClientSecrets(this.scope, 'ClientSecrets', this.parts);
    return this.secrets.keep(id, client);
  }
}
