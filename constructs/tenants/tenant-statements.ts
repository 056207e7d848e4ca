import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { prefixes, tenantTag } from '../../runtime/tenants/contract';
import { callersTenant } from './key-policy';

/*
 * What the session of a tenant may do with things that tenants share: every statement is bound to the tag of the session, and none
 * takes a tenant, so that none can be made for another, or for all.
 */

/** Items whose partition key begins with the tenant; on an index, that of the index. Never a scan, and no PartiQL. */
export function itemsOfTenant(
  tableArn: string,
  actions: readonly string[],
  indexes: readonly string[] = [],
): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [tableArn, ...indexes.map((index) => `${tableArn}/index/${index}`)],
    conditions: {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': `${prefixes.partition(callersTenant)}*` },
      // Where a request names no key, ForAllValues holds for nothing.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  });
}

/** Objects below the tenant's prefix, and the list of them. */
export function objectsOfTenant(bucketArn: string, actions: readonly string[]): PolicyStatement[] {
  const prefix = prefixes.object(callersTenant);
  return [
    new PolicyStatement({ actions: [...actions], resources: [`${bucketArn}/${prefix}*`] }),
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [bucketArn],
      conditions: { StringLike: { 's3:prefix': `${prefix}*` } },
    }),
  ];
}

/** Keys that bear the tenant's tag, for what names the tenant in its encryption context. */
export function keysOfTenant(keysArn: string, actions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [keysArn],
    conditions: {
      StringEquals: {
        [`aws:ResourceTag/${tenantTag}`]: callersTenant,
        [`kms:EncryptionContext:${tenantTag}`]: callersTenant,
      },
    },
  });
}

/** A key that tenants share, for what names the tenant in its encryption context. */
export function sharedKey(keyArn: string, actions: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [keyArn],
    conditions: { StringEquals: { [`kms:EncryptionContext:${tenantTag}`]: callersTenant } },
  });
}

/** Keys that bear the tenant's tag, as services use them for objects and secrets; the key's own policy says for which. */
export function keysThroughServices(keysArn: string, services: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [keysArn],
    conditions: {
      StringEquals: { [`aws:ResourceTag/${tenantTag}`]: callersTenant, 'kms:ViaService': [...services] },
    },
  });
}

/** The key of a table that tenants share, as DynamoDB uses it. It tells no tenants apart: what must be is encrypted before. */
export function keyOfTable(keyArn: string, tableName: string, region: string): PolicyStatement {
  return new PolicyStatement({
    actions: [
      ...['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
      ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
    ],
    resources: [keyArn],
    conditions: {
      StringEquals: {
        'kms:ViaService': `dynamodb.${region}.amazonaws.com`,
        'kms:EncryptionContext:aws:dynamodb:tableName': tableName,
      },
    },
  });
}

/** Secrets below the tenant's path. */
export function secretsOfTenant(secretsArn: (name: string) => string): PolicyStatement {
  return new PolicyStatement({
    actions: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
    resources: [secretsArn(`${prefixes.secret(callersTenant)}*`)],
  });
}

/** Queues whose name begins with the tenant. */
export function queuesOfTenant(
  queuesArn: (name: string) => string,
  actions: readonly string[],
): PolicyStatement {
  return new PolicyStatement({
    actions: [...actions],
    resources: [queuesArn(`${prefixes.queue(callersTenant)}*`)],
  });
}

/** Events whose source begins with the tenant. */
export function eventsOfTenant(busArn: string): PolicyStatement {
  return new PolicyStatement({
    actions: ['events:PutEvents'],
    resources: [busArn],
    conditions: { StringLike: { 'events:source': `${prefixes.eventSource(callersTenant)}*` } },
  });
}

/** The user of a shared database that bears the tenant's name. */
export function databaseUserOfTenant(usersArn: (name: string) => string): PolicyStatement {
  return new PolicyStatement({
    actions: ['rds-db:connect'],
    resources: [usersArn(`tenant_${callersTenant}`)],
  });
}
