import { rules } from '../../rules';
import { evaluate } from '../../rules/evaluate';
import { allow, managedPolicy, roleWithManaged } from '../../rules/policy-example';
import { type Example } from '../../rules/rule';
import { read } from '../template/support';

/** The actions that rules over identities' policies are about, each on every resource; spelled out here a second time. */
const refused: Readonly<Record<string, string>> = {
  'PC-IAM-09': `
    iam:CreatePolicyVersion iam:SetDefaultPolicyVersion iam:AttachUserPolicy iam:AttachGroupPolicy
    iam:AttachRolePolicy iam:PutUserPolicy iam:PutGroupPolicy iam:PutRolePolicy iam:UpdateAssumeRolePolicy
    iam:CreateAccessKey iam:CreateLoginProfile iam:UpdateLoginProfile iam:AddUserToGroup
    iam:DeleteRolePermissionsBoundary iam:DeleteUserPermissionsBoundary iam:PutRolePermissionsBoundary
    iam:PutUserPermissionsBoundary`,
  'PC-IAM-60': `
    lambda:UpdateFunctionCode lambda:UpdateFunctionConfiguration lambda:AddPermission glue:UpdateDevEndpoint
    ssm:SendCommand ssm:StartSession ecs:ExecuteCommand codebuild:UpdateProject
    sagemaker:CreatePresignedNotebookInstanceUrl`,
  'PC-IAM-61': `
    s3:GetObject ssm:GetParameter ssm:GetParameters ssm:GetParametersByPath dynamodb:GetItem dynamodb:Query
    dynamodb:Scan kinesis:GetRecords logs:GetLogEvents sqs:ReceiveMessage rds:DownloadCompleteDBLogFile`,
  'PC-IAM-62': `
    sts:GetFederationToken redshift:GetClusterCredentials redshift-serverless:GetCredentials rds-db:connect
    codeartifact:GetAuthorizationToken iam:CreateServiceSpecificCredential iam:UploadSSHPublicKey
    iam:ResetServiceSpecificCredential iam:UpdateAccessKey lightsail:DownloadDefaultKeyPair
    lightsail:GetInstanceAccessDetails ec2:GetPasswordData ec2-instance-connect:SendSSHPublicKey
    cognito-idp:AdminSetUserPassword cognito-idp:DescribeUserPoolClient`,
  'PC-IAM-63': `
    s3:PutBucketPolicy s3:PutBucketAcl s3:PutObjectAcl s3:PutBucketPublicAccessBlock
    s3:PutAccountPublicAccessBlock kms:PutKeyPolicy kms:CreateGrant secretsmanager:PutResourcePolicy
    sqs:AddPermission sqs:SetQueueAttributes sns:AddPermission sns:SetTopicAttributes ecr:SetRepositoryPolicy
    es:UpdateDomainConfig backup:PutBackupVaultAccessPolicy ram:CreateResourceShare ec2:ModifySnapshotAttribute
    ec2:ModifyImageAttribute rds:ModifyDBSnapshotAttribute`,
};
/** Actions that take no resource, so that a statement about every resource is all there is to write. */
const taken: Readonly<Record<string, string>> = {
  'PC-IAM-06': `
    xray:PutTraceSegments xray:PutTelemetryRecords cloudwatch:PutMetricData ec2:CreateNetworkInterface
    ec2:DeleteNetworkInterface ec2:AssignPrivateIpAddresses ec2:UnassignPrivateIpAddresses
    ssmmessages:OpenDataChannel ec2messages:SendReply ssm:UpdateInstanceInformation
    sts:DecodeAuthorizationMessage logs:PutResourcePolicy ecr:GetAuthorizationToken`,
};
const attachedRefused: Readonly<Record<string, string>> = {
  'PC-IAM-16': `
    PowerUserAccess IAMFullAccess AWSOrganizationsFullAccess job-function/SystemAdministrator
    AdministratorAccess-Amplify AdministratorAccess-AWSElasticBeanstalk`,
};
const attachedTaken: Readonly<Record<string, string>> = {
  'PC-IAM-18': `
    service-role/AWSLambdaBasicExecutionRole service-role/AWSLambdaVPCAccessExecutionRole AWSXRayDaemonWriteAccess
    service-role/AmazonECSTaskExecutionRolePolicy service-role/AmazonAPIGatewayPushToCloudWatchLogs
    service-role/AmazonRDSEnhancedMonitoringRole`,
};

const pairs = (table: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(table).flatMap(([id, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name): [string, string] => [id, name]),
  );

function outcomes(id: string, example: Example): string[] {
  const rule = rules.filter((candidate) => candidate.id === id);
  expect(rule).toHaveLength(1);
  return [...evaluate(read(example), rule)].map(({ outcome }) => outcome);
}

test.each(pairs(refused))('%s refuses %s', (id, action) => {
  expect(outcomes(id, managedPolicy(allow(action)))).toEqual(['fail']);
});

test.each(pairs(taken))('%s takes %s, which has no resource', (id, action) => {
  expect(outcomes(id, managedPolicy(allow(action)))).toEqual(['pass']);
});

test.each(pairs(attachedRefused))('%s refuses the policy %s', (id, name) => {
  expect(outcomes(id, roleWithManaged(name))).toEqual(['fail']);
});

test.each(pairs(attachedTaken))('%s takes the policy %s', (id, name) => {
  expect(outcomes(id, roleWithManaged(name))).toEqual(['pass']);
});
