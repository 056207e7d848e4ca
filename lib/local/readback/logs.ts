import {
  DescribeLogGroupsCommand,
  GetDataProtectionPolicyCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';

import { ask, document, ownTags, type Reader } from './reader';

export const logGroup: Reader = async ({ logs }, name, wanted) => {
  const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: name }));
  const group = logGroups.find((one) => one.logGroupName === name);
  return ask(wanted, {
    LogGroupName: async () => group?.logGroupName,
    RetentionInDays: async () => group?.retentionInDays,
    KmsKeyId: async () => group?.kmsKeyId,
    LogGroupClass: async () => group?.logGroupClass,
    DeletionProtectionEnabled: async () => group?.deletionProtectionEnabled,
    DataProtectionPolicy: async () => {
      const input = { logGroupIdentifier: name };
      return document((await logs.send(new GetDataProtectionPolicyCommand(input))).policyDocument);
    },
    Tags: async () => {
      const resourceArn = (group?.arn ?? '').replace(/:\*$/, '');
      const { tags = {} } = await logs.send(new ListTagsForResourceCommand({ resourceArn }));
      return ownTags(Object.entries(tags).map(([Key, Value]) => ({ Key, Value })));
    },
  });
};
