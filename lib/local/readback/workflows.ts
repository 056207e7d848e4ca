import { DescribeStateMachineCommand } from '@aws-sdk/client-sfn';

import { type Reader } from './reader';

export const stateMachine: Reader = async ({ workflows }, stateMachineArn) => {
  const found = await workflows.send(new DescribeStateMachineCommand({ stateMachineArn }));
  const { loggingConfiguration: log, encryptionConfiguration: encryption } = found;
  return {
    StateMachineName: found.name,
    StateMachineType: found.type,
    RoleArn: found.roleArn,
    DefinitionString: found.definition,
    EncryptionConfiguration: {
      Type: encryption?.type,
      KmsKeyId: encryption?.kmsKeyId,
      KmsDataKeyReusePeriodSeconds: encryption?.kmsDataKeyReusePeriodSeconds,
    },
    LoggingConfiguration: {
      Level: log?.level,
      IncludeExecutionData: log?.includeExecutionData,
      Destinations: log?.destinations?.map(({ cloudWatchLogsLogGroup: group }) => ({
        CloudWatchLogsLogGroup: { LogGroupArn: group?.logGroupArn },
      })),
    },
    TracingConfiguration: { Enabled: found.tracingConfiguration?.enabled },
  };
};
