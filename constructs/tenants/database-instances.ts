import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type CfnDBCluster, CfnDBInstance, type ISubnetGroup } from 'aws-cdk-lib/aws-rds';
import { type Construct } from 'constructs';
import { acknowledge, inFrameworkPacks } from '../acknowledge';

export interface DatabaseInstancesOptions {
  readonly cluster: CfnDBCluster;
  readonly key: IKey;
  readonly subnets: ISubnetGroup;
  readonly removalPolicy: RemovalPolicy;
}

/** A writer and a reader that takes over from it, in two zones, watched by the minute. */
export function databaseInstances(scope: Construct, options: DatabaseInstancesOptions): CfnDBInstance[] {
  const { cluster, key, subnets, removalPolicy } = options;
  const monitoring = new Role(scope, 'Monitoring', {
    description: 'Writes measurements of the database to CloudWatch',
    assumedBy: new ServicePrincipal('monitoring.rds.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
    managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonRDSEnhancedMonitoringRole')],
  });
  acknowledge(
    monitoring,
    'the policy that RDS states for this: it writes to the log group of measurements, and to nothing else',
    'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole]',
  );
  return ['Writer', 'Reader'].map((id) => {
    const instance = new CfnDBInstance(scope, id, {
      engine: cluster.engine,
      dbInstanceClass: 'db.serverless',
      dbClusterIdentifier: cluster.ref,
      dbSubnetGroupName: subnets.subnetGroupName,
      publiclyAccessible: false,
      autoMinorVersionUpgrade: true,
      monitoringInterval: 60,
      monitoringRoleArn: monitoring.roleArn,
      enablePerformanceInsights: true,
      performanceInsightsKmsKeyId: key.keyArn,
      deleteAutomatedBackups: false,
    });
    instance.applyRemovalPolicy(removalPolicy);
    acknowledge(
      instance,
      'its cluster can be restored to any second of the last 35 days; a plan of backups is the account’s to make',
      ...inFrameworkPacks('RDSInBackupPlan', 'HIPAA.Security', 'NIST.800.53.R5'),
    );
    return instance;
  });
}
