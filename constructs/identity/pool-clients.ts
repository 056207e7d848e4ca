import { Duration } from 'aws-cdk-lib';
import { type IUserPoolClient, type UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';
import { ApiScopes, type ApiScopesOptions } from './api-scopes';
import {
  type BrowserClientOptions,
  type ServerClientOptions,
  type SignInClientOptions,
} from './client-options';
import { signInClient, type SignInClientKind } from './sign-in-client';
import { signOutUrl } from './sign-out-url';

/** The clients of one pool. */
export class PoolClients {
  private readonly apiScopes = new ApiScopes();
  private readonly logoutUrls = new Map<IUserPoolClient, readonly string[]>();
  private longest = Duration.hours(1);

  constructor(
    private readonly scope: Construct,
    private readonly pool: UserPool,
    private readonly host: string,
  ) {}

  /** How long a session can be refreshed, by the client that allows most. */
  public get longestSession(): Duration {
    return this.longest;
  }

  public addApiScopes(id: string, options: ApiScopesOptions): string[] {
    return this.apiScopes.declare(this.pool, id, options);
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

  public addServerClient(id: string, options: ServerClientOptions): UserPoolClient {
    const sessionDuration = options.sessionDuration ?? Duration.hours(24);
    return this.addSignInClient(id, options, {
      confidential: true,
      sessionDuration,
      longestSession: Duration.days(30),
    });
  }

  public signOutUrl(client: IUserPoolClient, logoutUrl: string): string {
    return signOutUrl(this.host, client.userPoolClientId, this.logoutUrls.get(client) ?? [], logoutUrl);
  }

  private addSignInClient(id: string, options: SignInClientOptions, kind: SignInClientKind): UserPoolClient {
    const client = signInClient(this.scope, id, this.pool, this.apiScopes, kind, options);
    this.logoutUrls.set(client, options.logoutUrls);
    if (kind.sessionDuration.toSeconds() > this.longest.toSeconds()) this.longest = kind.sessionDuration;
    return client;
  }
}
