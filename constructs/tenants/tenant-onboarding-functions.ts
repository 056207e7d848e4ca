import { Duration, Stack } from 'aws-cdk-lib';
import { type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import * as create from '../../runtime/onboarding-create/contract';
import { permissions as end } from '../../runtime/onboarding-end/contract';
import { permissions as rekey } from '../../runtime/onboarding-rekey/contract';
import { permissions as sweep } from '../../runtime/onboarding-sweep/contract';
import { type FunctionPermission } from '../functions/function-role';
import { acknowledgeWildcards } from '../acknowledge-wildcards';
import { hardenedFunction } from '../functions/hardened-function';
import { type OnboardingParts } from './tenant-onboarding-parts';

const { environment, intentPattern, intentTag, longestStepSeconds } = create;

/** The functions: who makes a key cannot delete one, who deletes cannot make one, and only the one in between moves an alias. */
export class OnboardingFunctions extends Construct {
  public readonly create: LambdaFunction;
  public readonly end: LambdaFunction;
  public readonly rekey: LambdaFunction;
  public readonly sweep: LambdaFunction;

  constructor(
    scope: Construct,
    id: string,
    private readonly parts: OnboardingParts,
  ) {
    super(scope, id);
    const { keyring, eventBus, provisioner } = parts;
    const tagged = { StringLike: { [`aws:ResourceTag/${intentTag}`]: intentPattern } };
    const aliases = this.kms('alias', 'tenant/*');
    const keys = this.kms('key', '*');
    const steps = (
      permissions: typeof create.permissions | typeof end | typeof rekey,
    ): FunctionPermission[] => [
      ...this.tables(permissions),
      { actions: permissions.eventBus, resources: [eventBus.eventBusArn] },
      { actions: permissions.sessionRole, resources: [provisioner.role.roleArn] },
    ];
    this.create = this.function('onboarding-create', 'Makes keys and secrets of tenants', [
      ...steps(create.permissions),
      {
        actions: create.permissions.newKeys,
        // A key that is not there yet has no name.
        resources: ['*'],
        conditions: {
          StringLike: {
            [`aws:RequestTag/${intentTag}`]: intentPattern,
            [`aws:RequestTag/${create.tenantTag}`]: '?*',
          },
        },
      },
      // Not by their tags, which KMS may take five minutes to see.
      { actions: create.permissions.tenantKeys, resources: [keys] },
      { actions: create.permissions.aliases, resources: [aliases] },
    ]);
    this.end = this.function('onboarding-end', 'Suspends and offboards tenants', [
      ...steps(end),
      { actions: end.tenantKeys, resources: [keys], conditions: tagged },
    ]);
    this.rekey = this.function('onboarding-rekey', 'Changes tenants to their next key', [
      ...steps(rekey),
      { actions: rekey.tenantKeys, resources: [keys], conditions: tagged },
      { actions: rekey.aliases, resources: [aliases] },
    ]);
    this.sweep = this.function(
      'onboarding-sweep',
      'Deletes keys that became no tenant’s',
      [
        ...this.tables(sweep),
        // What nobody names can only be found among all.
        { actions: sweep.keys, resources: ['*'] },
        { actions: sweep.tenantKeys, resources: [keys], conditions: tagged },
        {
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: [parts.encryptionKey.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(this).region}.amazonaws.com` } },
        },
      ],
      parts.deadLetters,
    );
    for (const { role } of [this.create, this.end, this.rekey]) {
      if (role !== undefined) provisioner._trust(role);
    }
    acknowledgeWildcards(
      this,
      'the keys of tenants come and go: which of them is a tenant’s, its tag, its alias and its own policy say',
      [keys, aliases],
    );
    this.create.addEnvironment(environment.pooledKey, keyring.pooledKey.keyArn);
  }

  private function(
    runtime: string,
    description: string,
    permissions: readonly FunctionPermission[],
    deadLetters?: IQueue,
  ): LambdaFunction {
    const { registry, budget, eventBus, encryptionKey, logRetention, quotaShare, provisioner } = this.parts;
    const sweeper = deadLetters !== undefined;
    return hardenedFunction(this, runtime.replace('onboarding-', ''), {
      runtime,
      description,
      environment: {
        [environment.registryTable]: registry.table.tableName,
        [environment.budgetTable]: budget.tableName,
        [environment.share]: String(quotaShare),
        ...(!sweeper && {
          [environment.eventBus]: eventBus.eventBusName,
          [environment.sessionRole]: provisioner.role.roleArn,
        }),
      },
      encryptionKey,
      retention: logRetention,
      timeout: sweeper ? Duration.minutes(15) : Duration.seconds(longestStepSeconds),
      memorySize: 256,
      concurrency: sweeper ? 1 : 100,
      permissions,
      ...(sweeper && { deadLetters }),
    });
  }

  private tables({ registry, budget }: { registry: readonly string[]; budget: readonly string[] }) {
    const { parts } = this;
    const conditions = {
      StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` },
    };
    return [
      { actions: registry, resources: [parts.registry.table.tableArn] },
      { actions: budget, resources: [parts.budget.tableArn] },
      {
        actions: [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
        ],
        resources: [...new Set([parts.registry.encryptionKey.keyArn, parts.encryptionKey.keyArn])],
        conditions,
      },
    ];
  }

  private kms(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({ service: 'kms', resource, resourceName });
  }
}
