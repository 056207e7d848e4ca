import { CfnUserPoolGroup } from 'aws-cdk-lib/aws-cognito';
import { type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type Construct } from 'constructs';
import { PortcullisError } from '../../waivers';
import { type TenantRegistry } from '../tenants/tenant-registry';
import { type PoolClients } from './pool-clients';
import { type PoolParts } from './pool-parts';
import { PrivilegeGuard } from './privilege-guard';

export interface PrivilegedGroupOptions {
  /**
   * What its members may do, in words.
   *
   * @default - no description
   */
  readonly description?: string;
  /**
   * Scopes that are for its members alone, each declared with `addApiScopes`: taken from the tokens of everybody else, whatever client
   * asked for them.
   *
   * @default - no scope is for its members alone
   */
  readonly scopes?: string[];
}

/** The groups of one pool, and the guard in front of those that give privileges. */
export class PoolGroups {
  private readonly names = new Set<string>();
  private readonly ordinary: string[] = [];
  private readonly privileged: Record<string, string[]> = {};
  private guard?: PrivilegeGuard;

  constructor(
    private readonly scope: Construct,
    private readonly parts: PoolParts,
    private readonly clients: PoolClients,
  ) {}

  public addOrdinary(name: string, description?: string): void {
    this.add(name, description);
    this.ordinary.push(name);
  }

  public addPrivileged(name: string, { description, scopes = [] }: PrivilegedGroupOptions): void {
    this.clients.checkScopes(scopes);
    this.add(name, description);
    this.privileged[name] = [...scopes];
    this.ensureGuard();
  }

  /** Has tokens name the tenant of their user. */
  public nameTenants(registry: TenantRegistry): void {
    this.ensureGuard().nameTenants(registry);
  }

  /** Lets somebody forget since when a user has had which factor; nothing if no group gives privileges. */
  public grantForgetting(grantee: IGrantable): void {
    this.guard?.factors.grant(grantee, 'dynamodb:DeleteItem');
  }

  private ensureGuard(): PrivilegeGuard {
    return (this.guard ??= new PrivilegeGuard(this.scope, 'PrivilegeGuard', this.parts, {
      privileges: () => ({
        ordinary: this.ordinary,
        privileged: this.privileged,
        userAdmin: this.clients.grantUserAdmin,
      }),
      longestSession: () => this.clients.longestSession,
    }));
  }

  private add(groupName: string, description?: string): void {
    if (!/^[a-z][\w-]{0,63}$/i.test(groupName) || this.names.has(groupName)) {
      throw new PortcullisError(
        'group-name-refused',
        `the group ${JSON.stringify(groupName)} ${this.names.has(groupName) ? 'is there already' : 'has a name that is not allowed'}: ` +
          'give letters, digits, "_" and "-", beginning with a letter, 64 at most, and each name once',
      );
    }
    this.names.add(groupName);
    new CfnUserPoolGroup(this.scope, `${groupName}Group`, {
      userPoolId: this.parts.userPool.userPoolId,
      groupName,
      ...(description !== undefined && { description }),
    });
  }
}
