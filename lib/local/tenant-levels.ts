import { type Lists } from './lists';

/** The part of the table of levels that stands behind tenants and secrets: workflows, what wakes them, secrets and their alarms. */
export const tenantLevels: Readonly<Record<string, Lists>> = {
  'AWS::StepFunctions::StateMachine': {
    // It runs with its waits and its pauses between attempts shortened to a thousandth.
    enforced: ['DefinitionString', 'StateMachineName'],
    // Tasks run whatever the role may do; no history is encrypted, nothing is logged or traced.
    recorded: ['EncryptionConfiguration', 'LoggingConfiguration', 'RoleArn', 'TracingConfiguration'],
  },
  'AWS::Events::Rule': {
    enforced: ['ScheduleExpression', 'State', 'Targets'],
    recorded: ['Description'],
  },
  'AWS::SQS::Queue': {
    enforced: ['MessageRetentionPeriod'],
    recorded: ['KmsMasterKeyId', 'RedriveAllowPolicy', 'RedrivePolicy'],
  },
  'AWS::SQS::QueuePolicy': { enforced: ['PolicyDocument', 'Queues'] },
  'AWS::SecretsManager::Secret': {
    shim: ['KmsKeyId'],
    recorded: ['Description'],
    // The first value is made so; what was asked for is not kept, neither here nor on AWS.
    absent: ['GenerateSecretString'],
  },
  'AWS::SecretsManager::ResourcePolicy': {
    enforced: ['ResourcePolicy', 'SecretId'],
    // AWS asks when the policy is put, and does not give it back.
    absent: ['BlockPublicPolicy'],
  },
  'AWS::SecretsManager::RotationSchedule': {
    shim: ['RotationLambdaARN', 'SecretId'],
    // Nothing rotates by the calendar.
    recorded: ['RotationRules'],
    // It rotates at once; that it was asked to, nobody keeps.
    absent: ['RotateImmediatelyOnUpdate'],
  },
  // Nothing is measured.
  'AWS::CloudWatch::Alarm': {
    recorded: [
      'AlarmActions',
      'AlarmDescription',
      'ComparisonOperator',
      'Dimensions',
      'EvaluationPeriods',
      'MetricName',
      'Namespace',
      'Period',
      'Statistic',
      'Threshold',
      'TreatMissingData',
    ],
  },
};
