import { Duration, Lazy, Stack } from 'aws-cdk-lib';
import { LambdaVersion, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import { type Table } from 'aws-cdk-lib/aws-dynamodb';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import * as postAuthentication from '../../runtime/post-authentication/contract';
import * as preToken from '../../runtime/pre-token/contract';
import { hardenedFunction, type HardenedFunctionOptions } from '../functions/hardened-function';
import { type TenantRegistry } from '../tenants/tenant-registry';
import { factorTable } from './factor-table';
import { type PoolParts } from './pool-parts';

export interface PrivilegeGuardOptions {
  /** Asked at synthesis, when all groups are known. */
  readonly privileges: () => preToken.Privileges;
  /** Asked at synthesis, when all clients are known. */
  readonly longestSession: () => Duration;
}

const readsUnderKey = ['kms:Decrypt', 'kms:DescribeKey'];

/**
 * Keeps privileged groups and scopes out of the tokens of users who had no strong factor before their session began: one handler
 * records since when each user has had which factor, the other reads that before each token.
 */
export class PrivilegeGuard extends Construct {
  /** Since when each user has had each strong factor. */
  public readonly factors: Table;
  private readonly guard: LambdaFunction;

  constructor(
    scope: Construct,
    id: string,
    private readonly parts: PoolParts,
    { privileges, longestSession }: PrivilegeGuardOptions,
  ) {
    super(scope, id);
    const { userPool, withoutDeletionProtection: unprotected } = parts;
    this.factors = factorTable(this, 'Factors', parts.encryptionKey, unprotected);
    const recorder = this.trigger('PostAuthentication', postAuthentication, {
      runtime: 'post-authentication',
      description: 'Records since when a user has had each strong factor',
      environment: { [postAuthentication.environment.factorTable]: this.factors.tableName },
      keyActions: [
        ...readsUnderKey,
        ...['kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'],
        ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
      ],
    });
    const guard = this.trigger('PreToken', preToken, {
      runtime: 'pre-token',
      description: 'Takes privileges out of tokens whose user had no strong factor before the session',
      environment: {
        [preToken.environment.factorTable]: this.factors.tableName,
        [preToken.environment.privileges]: Lazy.string({ produce: () => JSON.stringify(privileges()) }),
        [preToken.environment.longestRefreshSeconds]: Lazy.string({
          produce: () => String(longestSession().toSeconds()),
        }),
      },
      keyActions: readsUnderKey,
    });
    this.guard = guard;
    userPool.addTrigger(UserPoolOperation.POST_AUTHENTICATION, recorder);
    // Version 3 is called for tokens of machines too, so that no machine gets a scope that belongs to persons.
    userPool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, guard, LambdaVersion.V3_0);
  }

  /** Has tokens name the tenant of their user, as the registry has it. */
  public nameTenants(registry: TenantRegistry): void {
    this.guard.addEnvironment(preToken.environment.tenantRegistry, registry.table.tableName);
    new ManagedPolicy(this, 'PreTokenTenants', {
      description: `Lets ${this.guard.node.path} ask for the tenant of a user`,
      statements: registry._readerStatements(),
      roles: this.guard.role ? [this.guard.role] : [],
    });
  }

  private trigger(
    id: string,
    { permissions }: { readonly permissions: Record<'userPool' | 'factorTable', readonly string[]> },
    what: Pick<HardenedFunctionOptions, 'runtime' | 'description' | 'environment'> & {
      readonly keyActions: readonly string[];
    },
  ): LambdaFunction {
    const { encryptionKey, logRetention: retention, userPool } = this.parts;
    const { keyActions, ...rest } = what;
    const viaTable = {
      StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` },
    };
    const trigger = hardenedFunction(this, id, {
      ...rest,
      encryptionKey,
      retention,
      timeout: Duration.seconds(preToken.cognitoWaitsSeconds),
      memorySize: 256,
      // Every sign-in waits for it: more at once than other functions.
      concurrency: 50,
      permissions: [
        { actions: permissions.factorTable, resources: [this.factors.tableArn] },
        { actions: keyActions, resources: [encryptionKey.keyArn], conditions: viaTable },
      ],
    });
    // Apart from the function's own policy: the pool needs the function before it has an address to name here.
    new ManagedPolicy(this, `${id}Users`, {
      description: `Lets ${trigger.node.path} ask for the factors of the pool's users`,
      statements: [
        new PolicyStatement({ actions: [...permissions.userPool], resources: [userPool.userPoolArn] }),
      ],
      roles: trigger.role ? [trigger.role] : [],
    });
    return trigger;
  }
}
