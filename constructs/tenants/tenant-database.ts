import { RemovalPolicy } from 'aws-cdk-lib';
import { type IConnectable, type IVpc, Port, SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import {
  AuroraPostgresEngineVersion,
  CfnDBCluster,
  DatabaseClusterEngine,
  ParameterGroup,
  SubnetGroup,
} from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { customerKey } from '../customer-key';
import { accept } from '../waivers/accept';
import { type Waiver } from '../waivers/waiver';
import { databaseInstances } from './database-instances';
import { databaseParameters } from './database-parameters';
import { type TenantRole } from './tenant-role';

export interface TenantDatabaseProps {
  /** The network that it stands in: two isolated subnets at least. */
  readonly vpc: IVpc;
  /** The role whose sessions sign in, each as its own tenant's user. */
  readonly role: TenantRole;
  /**
   * Most that it may grow to, in units of about 2 GiB of memory.
   *
   * @default - 16 units
   */
  readonly maxCapacity?: number;
  /**
   * Key that encrypts the data, its backups, the measurements of its queries and the administrator's password.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * Lets the database go with its stack, and with it what all tenants keep there.
   *
   * @default - the database cannot be deleted, and stays when its stack goes
   */
  readonly withoutDeletionProtection?: Waiver;
}

/** Not the usual one, which everybody tries first. */
const port = 6432;

/**
 * Defines a database (Aurora PostgreSQL Serverless v2) that tenants share, each with rows of its own.
 *
 * A session of `role` signs in by IAM as the user of its own tenant, `tenant_` and the tenant, and as no other; TLS is asked for.
 * What keeps rows apart is made inside the database by a `TenantIsolation`, once its tables are there, and by `tenantRoleSql` of
 * `cdk-portcullis/row-level-security` for each tenant. Until then there is no user that a tenant could be.
 *
 * One key encrypts the whole database and tells no tenants apart: encrypt what must be with `cdk-portcullis/encryption` before.
 *
 * @controls AUT-05
 *
 * @example
 * const ledger = new TenantDatabase(this, 'Ledger', { vpc, role: credentials.role });
 * ledger.endpoint;
 */
export class TenantDatabase extends Construct {
  /** Name of the database in it. */
  public readonly databaseName = 'tenants';
  /** The user that migrates it, and whose password RDS makes and rotates: name it among `administrators` of its description. */
  public readonly administrator = 'migrations';
  /** Where it listens. */
  public readonly endpoint: string;
  /** The port that it listens on. */
  public readonly port = port;
  /** ARN of the secret with that password. */
  public readonly administratorSecretArn: string;
  /** The key that encrypts it, and that password. */
  public readonly encryptionKey: IKey;
  /** @internal */
  public readonly _vpc: IVpc;
  private readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string, props: TenantDatabaseProps) {
    super(scope, id);
    const { vpc, role, maxCapacity = 16, withoutDeletionProtection: unprotected } = props;
    const key = props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the database ${this.node.path}`);
    this.encryptionKey = key;
    this._vpc = vpc;
    const removalPolicy = unprotected === undefined ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const description = `Reach of the database ${this.node.path}`;
    this.securityGroup = new SecurityGroup(this, 'SecurityGroup', {
      vpc,
      description,
      allowAllOutbound: false,
    });
    const engine = DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_17_5 });
    const subnets = new SubnetGroup(this, 'Subnets', {
      vpc,
      description,
      vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
    });
    const parameters = new ParameterGroup(this, 'Parameters', {
      engine,
      description: 'Asks for TLS, and logs who signs in and what is defined',
      parameters: databaseParameters,
    });
    const cluster = new CfnDBCluster(this, 'Cluster', {
      engine: 'aurora-postgresql',
      engineVersion: '17.5',
      databaseName: this.databaseName,
      port,
      dbSubnetGroupName: subnets.subnetGroupName,
      vpcSecurityGroupIds: [this.securityGroup.securityGroupId],
      dbClusterParameterGroupName: parameters.bindToCluster({}).parameterGroupName,
      serverlessV2ScalingConfiguration: { minCapacity: 0.5, maxCapacity },
      enableIamDatabaseAuthentication: true,
      masterUsername: this.administrator,
      manageMasterUserPassword: true,
      masterUserSecret: { kmsKeyId: key.keyArn },
      storageEncrypted: true,
      kmsKeyId: key.keyArn,
      backupRetentionPeriod: 35,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      deletionProtection: unprotected === undefined,
      enableCloudwatchLogsExports: ['postgresql'],
      // Rather an upgrade by AWS, when support ends, than an old version at a price.
      engineLifecycleSupport: 'open-source-rds-extended-support-disabled',
    });
    cluster.applyRemovalPolicy(removalPolicy);
    const instances = databaseInstances(this, { cluster, key, subnets, removalPolicy });
    if (unprotected !== undefined)
      for (const each of [cluster, ...instances]) accept(each, unprotected, 'PC-RDS-10', 'PC-RDS-39');
    this.endpoint = cluster.attrEndpointAddress;
    this.administratorSecretArn = cluster.attrMasterUserSecretSecretArn;
    role.allowDatabase(cluster.attrDbClusterResourceId);
  }

  /** Lets something in the network connect. It still has to sign in as a tenant. */
  public allowFrom(peer: IConnectable): void {
    this.securityGroup.connections.allowFrom(peer, Port.tcp(port), 'connects, and then signs in');
  }
}
