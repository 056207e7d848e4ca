import { type PolicyTemplate } from '../policy-templates';

/** Policies that SAM publishes for running and watching an account. */
export const operationsPolicies: Readonly<Record<string, PolicyTemplate>> = {
  AMIDescribePolicy: [['ec2', 'DescribeImages', '*']],
  AcmGetCertificatePolicy: [['acm', 'GetCertificate', '{CertificateArn}']],
  CloudFormationDescribeStacksPolicy: [['cloudformation', 'DescribeStacks', 'cloudformation:@:stack/*']],
  CloudWatchDashboardPolicy: [['cloudwatch', 'GetDashboard ListDashboards PutDashboard ListMetrics', '*']],
  CloudWatchDescribeAlarmHistoryPolicy: [['cloudwatch', 'DescribeAlarmHistory', '*']],
  CloudWatchPutMetricPolicy: [['cloudwatch', 'PutMetricData', '*']],
  CodeCommitCrudPolicy: [
    [
      'codecommit',
      `GitPull GitPush CreateBranch DeleteBranch GetBranch ListBranches MergeBranchesByFastForward
      MergeBranchesBySquash MergeBranchesByThreeWay UpdateDefaultBranch BatchDescribeMergeConflicts
      CreateUnreferencedMergeCommit DescribeMergeConflicts GetMergeCommit GetMergeOptions
      BatchGetPullRequests CreatePullRequest DescribePullRequestEvents GetCommentsForPullRequest
      GetCommitsFromMergeBase GetMergeConflicts GetPullRequest ListPullRequests
      MergePullRequestByFastForward MergePullRequestBySquash MergePullRequestByThreeWay
      PostCommentForPullRequest UpdatePullRequestDescription UpdatePullRequestStatus
      UpdatePullRequestTitle DeleteFile GetBlob GetFile GetFolder PutFile DeleteCommentContent
      GetComment GetCommentsForComparedCommit PostCommentForComparedCommit PostCommentReply
      UpdateComment BatchGetCommits CreateCommit GetCommit GetCommitHistory GetDifferences
      GetObjectIdentifier GetReferences GetTree GetRepository UpdateRepositoryDescription
      ListTagsForResource TagResource UntagResource GetRepositoryTriggers PutRepositoryTriggers
      TestRepositoryTriggers UploadArchive GetUploadArchiveStatus CancelUploadArchive`,
      'codecommit:@:{RepositoryName}',
    ],
  ],
  CodeCommitReadPolicy: [
    [
      'codecommit',
      `GitPull GetBranch ListBranches BatchDescribeMergeConflicts DescribeMergeConflicts
      GetMergeCommit GetMergeOptions BatchGetPullRequests DescribePullRequestEvents
      GetCommentsForPullRequest GetCommitsFromMergeBase GetMergeConflicts GetPullRequest
      ListPullRequests GetBlob GetFile GetFolder GetComment GetCommentsForComparedCommit
      BatchGetCommits GetCommit GetCommitHistory GetDifferences GetObjectIdentifier GetReferences
      GetTree GetRepository ListTagsForResource GetRepositoryTriggers TestRepositoryTriggers
      GetUploadArchiveStatus`,
      'codecommit:@:{RepositoryName}',
    ],
  ],
  CodePipelineLambdaExecutionPolicy: [['codepipeline', 'PutJobSuccessResult PutJobFailureResult', '*']],
  CodePipelineReadOnlyPolicy: [['codepipeline', 'ListPipelineExecutions', 'codepipeline:@:{PipelineName}']],
  CostExplorerReadOnlyPolicy: [
    [
      'ce',
      `GetCostAndUsage GetDimensionValues GetReservationCoverage GetReservationPurchaseRecommendation
      GetReservationUtilization GetTags`,
      '*',
    ],
  ],
  EC2CopyImagePolicy: [['ec2', 'CopyImage', 'ec2:@:image/{ImageId}']],
  EC2DescribePolicy: [['ec2', 'DescribeRegions DescribeInstances', '*']],
  EKSDescribePolicy: [['eks', 'DescribeCluster ListClusters', '*']],
  EcsRunTaskPolicy: [['ecs', 'RunTask', 'ecs:@:task-definition/{TaskDefinition}']],
  ElasticMapReduceAddJobFlowStepsPolicy: [
    ['elasticmapreduce', 'AddJobFlowSteps', 'elasticmapreduce:@:cluster/{ClusterId}'],
  ],
  ElasticMapReduceCancelStepsPolicy: [
    ['elasticmapreduce', 'CancelSteps', 'elasticmapreduce:@:cluster/{ClusterId}'],
  ],
  ElasticMapReduceModifyInstanceFleetPolicy: [
    ['elasticmapreduce', 'ModifyInstanceFleet ListInstanceFleets', 'elasticmapreduce:@:cluster/{ClusterId}'],
  ],
  ElasticMapReduceModifyInstanceGroupsPolicy: [
    ['elasticmapreduce', 'ModifyInstanceGroups ListInstanceGroups', 'elasticmapreduce:@:cluster/{ClusterId}'],
  ],
  ElasticMapReduceSetTerminationProtectionPolicy: [
    ['elasticmapreduce', 'SetTerminationProtection', 'elasticmapreduce:@:cluster/{ClusterId}'],
  ],
  ElasticMapReduceTerminateJobFlowsPolicy: [
    ['elasticmapreduce', 'TerminateJobFlows', 'elasticmapreduce:@:cluster/{ClusterId}'],
  ],
  FilterLogEventsPolicy: [['logs', 'FilterLogEvents', 'logs:@:log-group:{LogGroupName}:log-stream:*']],
  OrganizationsListAccountsPolicy: [['organizations', 'ListAccounts', '*']],
  Route53ChangeResourceRecordSetsPolicy: [
    ['route53', 'ChangeResourceRecordSets', 'route53:::hostedzone/{HostedZoneId}'],
  ],
  ServerlessRepoReadWriteAccessPolicy: [
    [
      'serverlessrepo',
      `CreateApplication CreateApplicationVersion UpdateApplication GetApplication ListApplications
      ListApplicationVersions ListApplicationDependencies`,
      'serverlessrepo:@:applications/*',
    ],
  ],
  VPCAccessPolicy: [
    [
      'ec2',
      `CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces DetachNetworkInterface`,
      '*',
    ],
  ],
};
