/** Folders of the managed policies of AWS that stand in one; the others stand at the top. */
const folders: Readonly<Record<string, string>> = {
  'service-role': `AWSLambdaBasicExecutionRole AWSLambdaVPCAccessExecutionRole AWSLambdaENIManagementAccess
    AWSLambdaDynamoDBExecutionRole AWSLambdaKinesisExecutionRole AWSLambdaSQSQueueExecutionRole
    AWSLambdaMSKExecutionRole AWSLambdaRole AWSLambdaBasicDurableExecutionRolePolicy
    AmazonS3ObjectLambdaExecutionRolePolicy AmazonAPIGatewayPushToCloudWatchLogs
    AWSAppSyncPushToCloudWatchLogs AWSCodeDeployRole AWSCodeDeployRoleForLambda AWS_ConfigRole AWSGlueServiceRole
    AmazonECSTaskExecutionRolePolicy AmazonEC2RoleforSSM AmazonEC2RoleforAWSCodeDeploy AWSBatchServiceRole
    AWSIoTLogging AWSIoTRuleActions AWSQuickSightDescribeRDS AWSQuickSightListIAM AmazonSNSRole
    AmazonMachineLearningRoleforRedshiftDataSourceV3 AmazonElasticMapReduceRole
    RDSCloudHsmAuthorizationRole AmazonRDSEnhancedMonitoringRole AmazonElasticTranscoderRole`,
  'job-function': `Billing DatabaseAdministrator DataScientist NetworkAdministrator SupportUser SystemAdministrator
    ViewOnlyAccess`,
};

const folderOf: ReadonlyMap<string, string> = new Map(
  Object.entries(folders).flatMap(([folder, names]) =>
    names.split(/\s+/).map((name): [string, string] => [name, folder]),
  ),
);

/** The address of a managed policy that SAM takes by its name. */
export function managedPolicyArn(name: string): string {
  if (name.startsWith('arn:')) return name;
  const folder = folderOf.get(name);
  return `arn:aws:iam::aws:policy/${folder === undefined ? '' : `${folder}/`}${name}`;
}
