import { both, flip, remove, type Unnoticed } from './unnoticed';

/** What the gate cannot notice of a TenantDatabase, by why it need not. */
const role = 'AWS::IAM::Role/Properties/AssumeRolePolicyDocument';
const groups = [
  {
    reason: 'the cluster decides: its tags, its backups, and its subnets that no route leads to from outside',
    how: both,
    at: ['AWS::RDS::DBInstance/Properties/DeleteAutomatedBackups'],
  },
  {
    reason: 'the cluster decides: its tags, its backups, and its subnets that no route leads to from outside',
    how: remove,
    at: ['AWS::RDS::DBInstance/Properties/PubliclyAccessible'],
  },
  {
    reason: 'the database has no role by which it could call out',
    how: both,
    at: [
      'AWS::EC2::SecurityGroup/Properties/SecurityGroupEgress/0/CidrIp',
      'AWS::EC2::SecurityGroup/Properties/SecurityGroupEgress/0/FromPort',
      'AWS::EC2::SecurityGroup/Properties/SecurityGroupEgress/0/ToPort',
    ],
  },
  {
    reason: 'the cluster, which holds the data, refuses its own deletion',
    how: both,
    at: ['AWS::RDS::DBCluster/UpdateReplacePolicy', 'AWS::RDS::DBInstance/UpdateReplacePolicy'],
  },
  {
    reason: 'the cluster, which holds the data, refuses its own deletion',
    how: remove,
    at: ['AWS::RDS::DBCluster/DeletionPolicy', 'AWS::RDS::DBInstance/DeletionPolicy'],
  },
  {
    reason: 'what AWS takes where nothing is said, or refuses',
    how: both,
    at: ['AWS::KMS::Key/Properties/KeyPolicy/Statement/0/Resource'],
  },
  {
    reason: 'what AWS takes where nothing is said, or refuses',
    how: remove,
    at: [
      'AWS::KMS::Key/Properties/KeyPolicy/Statement/0/Principal/AWS',
      'AWS::KMS::Key/Properties/PendingWindowInDays',
      'AWS::KMS::Key/Properties/RotationPeriodInDays',
    ],
  },
  {
    reason: 'a label, or a version that AWS takes for the one there is',
    how: both,
    at: [
      'AWS::EC2::SecurityGroup/Properties/GroupDescription',
      `${role}/Version`,
      'AWS::IAM::Role/Properties/Description',
      'AWS::KMS::Key/Properties/Description',
      'AWS::KMS::Key/Properties/KeyPolicy/Version',
      'AWS::RDS::DBCluster/Properties/DatabaseName',
      'AWS::RDS::DBClusterParameterGroup/Properties/Description',
      'AWS::RDS::DBSubnetGroup/Properties/DBSubnetGroupDescription',
    ],
  },
  {
    reason: 'a label, or a version that AWS takes for the one there is',
    how: flip,
    at: ['AWS::EC2::SecurityGroup/Properties/SecurityGroupEgress/0/Description'],
  },
  {
    reason: 'what is written down, not who gets in; the test of the construct holds it',
    how: both,
    at: ['AWS::RDS::DBClusterParameterGroup/Properties/Parameters/log_parameter_max_length'],
  },
  {
    reason: 'what is written down, not who gets in; the test of the construct holds it',
    how: flip,
    at: [
      'AWS::RDS::DBCluster/Properties/EnableCloudwatchLogsExports/0',
      'AWS::RDS::DBClusterParameterGroup/Properties/Parameters/shared_preload_libraries',
      'AWS::RDS::DBClusterParameterGroup/Properties/Parameters/pgaudit.log',
    ],
  },
  {
    reason: 'names another thing of the same kind, which AWS may refuse',
    how: both,
    at: [
      'AWS::IAM::Role/Properties/ManagedPolicyArns/0',
      'AWS::RDS::DBCluster/Properties/DBClusterParameterGroupName',
      'AWS::RDS::DBCluster/Properties/MasterUsername',
      'AWS::RDS::DBInstance/Properties/DBSubnetGroupName',
      'AWS::RDS::DBInstance/Properties/MonitoringRoleArn',
      'AWS::RDS::DBSubnetGroup/Properties/SubnetIds/0',
      'AWS::RDS::DBSubnetGroup/Properties/SubnetIds/1',
      'AWS::RDS::DBSubnetGroup/Properties/SubnetIds/2',
    ],
  },
  {
    reason: 'names another thing of the same kind, which AWS may refuse',
    how: flip,
    at: [
      'AWS::EC2::SecurityGroup/Properties/VpcId',
      'AWS::RDS::DBCluster/Properties/DBSubnetGroupName',
      'AWS::RDS::DBCluster/Properties/KmsKeyId',
      'AWS::RDS::DBCluster/Properties/MasterUserSecret/KmsKeyId',
      'AWS::RDS::DBInstance/Properties/PerformanceInsightsKMSKeyId',
    ],
  },
  {
    reason: 'size, engine or measurement: it weakens nothing that keeps tenants apart',
    how: both,
    at: [
      'AWS::RDS::DBCluster/Properties/Engine',
      'AWS::RDS::DBCluster/Properties/EngineVersion',
      'AWS::RDS::DBCluster/Properties/ServerlessV2ScalingConfiguration/MaxCapacity',
      'AWS::RDS::DBCluster/Properties/ServerlessV2ScalingConfiguration/MinCapacity',
      'AWS::RDS::DBClusterParameterGroup/Properties/Family',
      'AWS::RDS::DBInstance/Properties/DBInstanceClass',
      'AWS::RDS::DBInstance/Properties/Engine',
    ],
  },
  {
    reason: 'size, engine or measurement: it weakens nothing that keeps tenants apart',
    how: flip,
    at: ['AWS::RDS::DBCluster/Properties/Port', 'AWS::RDS::DBInstance/Properties/MonitoringInterval'],
  },
  {
    reason: 'what this version of the engine asks for by itself',
    how: remove,
    at: ['AWS::RDS::DBClusterParameterGroup/Properties/Parameters/rds.force_ssl'],
  },
  {
    reason: 'the role writes measurements and no more; AWS refuses a trust in nobody',
    how: both,
    at: [`${role}/Statement/0/Condition/StringEquals/aws:SourceAccount`, `${role}/Statement/0/Effect`],
  },
  {
    reason: 'the role writes measurements and no more; AWS refuses a trust in nobody',
    how: remove,
    at: [`${role}/Statement/0/Action`, `${role}/Statement/0/Principal/Service`],
  },
] as const;

export const unnoticedInDatabases: readonly Unnoticed[] = groups.flatMap(({ at, how, reason }) =>
  at.map((one) => ({ at: one, how, reason })),
);
