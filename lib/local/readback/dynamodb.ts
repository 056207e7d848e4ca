import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  GetResourcePolicyCommand,
  ListTagsOfResourceCommand,
} from '@aws-sdk/client-dynamodb';

import { ask, document, ownTags, type Reader } from './reader';

export const table: Reader = async ({ dynamodb }, TableName, wanted) => {
  const { Table: found } = await dynamodb.send(new DescribeTableCommand({ TableName }));
  const ResourceArn = found?.TableArn;
  const { SSEDescription: sse } = found ?? {};
  const more = await ask(wanted, {
    PointInTimeRecoverySpecification: async () => {
      const answer = await dynamodb.send(new DescribeContinuousBackupsCommand({ TableName }));
      const recovery = answer.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
      const PointInTimeRecoveryEnabled = recovery?.PointInTimeRecoveryStatus === 'ENABLED';
      return { PointInTimeRecoveryEnabled, RecoveryPeriodInDays: recovery?.RecoveryPeriodInDays };
    },
    TimeToLiveSpecification: async () => {
      const answer = await dynamodb.send(new DescribeTimeToLiveCommand({ TableName }));
      const { TimeToLiveStatus: status, AttributeName } = answer.TimeToLiveDescription ?? {};
      return { Enabled: status === 'ENABLED' || status === 'ENABLING', AttributeName };
    },
    ResourcePolicy: async () => {
      const { Policy } = await dynamodb.send(new GetResourcePolicyCommand({ ResourceArn }));
      return { PolicyDocument: document(Policy) };
    },
    Tags: async () => ownTags((await dynamodb.send(new ListTagsOfResourceCommand({ ResourceArn }))).Tags),
  });
  return {
    ...found,
    BillingMode: found?.BillingModeSummary?.BillingMode,
    SSESpecification: {
      SSEEnabled: sse?.Status === 'ENABLED',
      SSEType: sse?.SSEType,
      KMSMasterKeyId: sse?.KMSMasterKeyArn,
    },
    ...more,
  };
};
