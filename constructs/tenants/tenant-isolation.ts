import { Duration, Stack } from 'aws-cdk-lib';
import { CfnSecurityGroup, Port, SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { environment, parseDescription, permissions } from '../../runtime/tenant-isolation/contract';
import { hardenedFunction } from '../functions/hardened-function';
import { runAtDeployment } from '../functions/run-at-deployment';
import { type TenantIsolationProps } from './tenant-isolation-props';

/** Without a rule of its own EC2 lets a group reach everything, whatever rules stand beside it. */
const nowhere = {
  description: 'nowhere, but for the rules beside it',
  ipProtocol: 'icmp',
  cidrIp: '255.255.255.255/32',
  fromPort: 252,
  toPort: 86,
};

/**
 * Defines a step of the deployment that keeps tenants apart in the tables of a `TenantDatabase`, by row-level security in the tier
 * `bound`, and then reads in the catalog whether they are.
 *
 * It comes after the tables: add a dependency on what makes them. The deployment fails, by the name of each thing and with the SQL
 * that mends it, while a table, a view, a function, a right or a role lets one tenant to another's rows. It enters as the
 * administrator, over TLS to a server that shows a certificate of RDS for its own name, from a function in the database's network
 * that reaches the database and Secrets Manager and nothing else.
 *
 * The schema belongs to the role `<schema>_owner`, which nobody logs in as; the roles of tenants are in `<schema>_tenants`. Make the
 * role of each with `tenantRoleSql` of `cdk-portcullis/row-level-security`.
 *
 * @controls AUT-05
 *
 * @example
 * const isolation = new TenantIsolation(this, 'Isolation', {
 *   database,
 *   secretsEndpoint,
 *   schema: 'shop',
 *   tables: [{ name: 'orders' }, { name: 'events', partitions: ['events_2027'] }],
 *   migrations: '2027-01-15',
 * });
 * isolation.node.addDependency(migrations);
 */
export class TenantIsolation extends Construct {
  /** The group that the roles of tenants are in. */
  public readonly tenantsRole: string;

  /** @throws an error whose `code` is `description-invalid` */
  constructor(scope: Construct, id: string, props: TenantIsolationProps) {
    super(scope, id);
    const { database, secretsEndpoint, schema, tables, migrations = '' } = props;
    this.tenantsRole = `${schema}_tenants`;
    const description = parseDescription({
      tier: 'bound',
      schema,
      owner: `${schema}_owner`,
      application: this.tenantsRole,
      administrators: [database.administrator],
      tables,
      shared: props.sharedTables,
      views: props.views,
      tenantColumn: props.tenantColumn,
    });
    const { _vpc: vpc, encryptionKey } = database;
    const group = new CfnSecurityGroup(this, 'SecurityGroup', {
      vpcId: vpc.vpcId,
      groupDescription: `Reach of the isolation of tenants ${this.node.path}`,
      securityGroupEgress: [nowhere],
    });
    const securityGroup = SecurityGroup.fromSecurityGroupId(this, 'Reach', group.attrGroupId, {
      allowAllOutbound: false,
    });
    securityGroup.connections.allowTo(secretsEndpoint, Port.tcp(443), 'reads the password');
    database.allowFrom(securityGroup);
    const retention = RetentionDays.ONE_YEAR;
    const target = hardenedFunction(this, 'Function', {
      runtime: 'tenant-isolation',
      description: `Keeps tenants apart in a database (${this.node.path})`,
      environment: {
        [environment.secret]: database.administratorSecretArn,
        [environment.host]: database.endpoint,
        [environment.port]: String(database.port),
        [environment.database]: database.databaseName,
      },
      encryptionKey,
      retention,
      timeout: Duration.minutes(5),
      memorySize: 256,
      concurrency: 1,
      permissions: [
        { actions: permissions.secret, resources: [database.administratorSecretArn] },
        {
          actions: permissions.key,
          resources: [encryptionKey.keyArn],
          conditions: {
            StringEquals: {
              'kms:ViaService': `secretsmanager.${Stack.of(this).region}.amazonaws.com`,
              'kms:EncryptionContext:SecretARN': database.administratorSecretArn,
            },
          },
        },
      ],
      network: { vpc, subnets: { subnetType: SubnetType.PRIVATE_ISOLATED }, securityGroup },
    });
    const input = Stack.of(this).toJsonString({ description });
    const step = runAtDeployment(this, 'Step', {
      target,
      input,
      version: migrations,
      encryptionKey,
      retention,
    });
    step.node.addDependency(database);
  }
}
