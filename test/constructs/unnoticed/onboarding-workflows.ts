import { both, flip, remove, type Unnoticed } from './unnoticed';

const managed = 'AWS::IAM::ManagedPolicy/Properties';
const statement = `${managed}/PolicyDocument/Statement`;
const machine = 'AWS::StepFunctions::StateMachine';
const queue = 'AWS::SQS::Queue';
const queuePolicy = 'AWS::SQS::QueuePolicy/Properties/PolicyDocument';
const rule = 'AWS::Events::Rule/Properties';
const permission = 'AWS::Lambda::Permission/Properties';
const label = 'a label';
const same = 'the default is the same';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const noVariables = 'matters only for policy variables, and there are none';
const refused = 'AWS refuses it, so nothing is deployed';
const less = 'a grant: less of it gives nobody more, and the work then stops and says so';
const second = 'a second fence: the permission is for one key, and what is under it for this role already';
const unswept = 'then keys that are nobody’s stay for longer, which costs and opens nothing';
const numbers = (...all: readonly number[]) => all;

/** What the workflows may do: call functions, be logged and traced, read manifests and start runs of their own. */
export const unnoticedInWorkflows: readonly Unnoticed[] = [
  ...numbers(0, 2, 3, 4).map((n) => ({
    at: `${statement}/${n}/Resource`,
    how: flip,
    of: 'OnboardingPolicy',
    reason: names,
  })),
  ...['OnboardingOffboarding', 'OnboardingRetirement'].map((of) => ({
    at: `${statement}/0/Resource`,
    how: flip,
    of,
    reason: names,
  })),
  ...numbers(5, 6, 7).map((n) => ({
    at: `${statement}/${n}/Resource`,
    how: flip,
    of: 'OnboardingBulkOnboarding',
    reason: names,
  })),
  {
    at: `${statement}/1/Condition/StringEqualsIfExists/*`,
    how: both,
    reason: 'a second fence: deliveries of logs are of the account of whoever asks',
  },
  {
    at: `${statement}/*/Condition/*/kms:EncryptionContext:aws:states:stateMachineArn`,
    how: both,
    reason: second,
  },
  { at: `${statement}/*/Condition/*/kms:EncryptionContext:SourceArn`, how: both, reason: second },
  { at: `${machine}/DependsOn/0`, how: both, reason: 'the order in which things are made' },
  {
    at: `${machine}/Properties/DefinitionString`,
    how: both,
    reason: 'Step Functions refuses it; the policy of keys in it has a proof of its own',
  },
  {
    at: `${machine}/Properties/EncryptionConfiguration/KmsDataKeyReusePeriodSeconds`,
    how: both,
    reason: 'the price',
  },
  { at: `${machine}/Properties/EncryptionConfiguration/KmsKeyId`, how: flip, reason: names },
  { at: `${machine}/Properties/EncryptionConfiguration/KmsKeyId`, how: remove, reason: refused },
  { at: `${machine}/Properties/LoggingConfiguration/Destinations/0/**`, how: both, reason: names },
  { at: `${machine}/Properties/LoggingConfiguration/IncludeExecutionData`, how: remove, reason: same },
  { at: `${machine}/Properties/LoggingConfiguration/Level`, how: flip, reason: refused },
  { at: `${machine}/Properties/RoleArn`, how: both, reason: refused },
  {
    at: `${machine}/Properties/StateMachineName`,
    how: both,
    reason: 'its role trusts it by this name alone',
  },
  { at: `${machine}/DeletionPolicy`, how: both, reason: 'a workflow holds nothing of a tenant' },
  { at: `${machine}/UpdateReplacePolicy`, how: both, reason: 'a workflow holds nothing of a tenant' },
];

/** What wakes the sweeper, and where its failures stay. */
export const unnoticedInSweeping: readonly Unnoticed[] = [
  { at: `${rule}/Description`, how: both, reason: label },
  { at: `${rule}/ScheduleExpression`, how: both, reason: refused },
  { at: `${rule}/State`, how: remove, reason: same },
  { at: `${rule}/Targets/0/Arn`, how: both, reason: unswept },
  { at: `${rule}/Targets/0/DeadLetterConfig/Arn`, how: flip, reason: unswept },
  { at: `${rule}/Targets/0/Id`, how: both, reason: label },
  { at: `${permission}/FunctionName`, how: both, reason: unswept },
  { at: `${permission}/Principal`, how: both, reason: unswept },
  { at: `${permission}/SourceArn`, how: flip, reason: names },
  { at: `${queue}/Properties/KmsMasterKeyId`, how: flip, reason: names },
  { at: `${queue}/Properties/MessageRetentionPeriod`, how: both, reason: 'how long a failure is kept' },
  {
    at: `${queue}/Properties/RedriveAllowPolicy/redrivePermission`,
    how: both,
    reason: 'who else may keep failures there; it holds wakings, and nothing of a tenant',
  },
  { at: `${queue}/DeletionPolicy`, how: both, reason: 'it holds wakings, and nothing of a tenant' },
  { at: `${queue}/UpdateReplacePolicy`, how: both, reason: 'it holds wakings, and nothing of a tenant' },
  { at: `${queuePolicy}/Statement/1/Action`, how: remove, reason: refused },
  { at: `${queuePolicy}/Statement/1/Condition/ArnEquals/aws:SourceArn`, how: flip, reason: names },
  { at: `${queuePolicy}/Statement/1/Effect`, how: both, reason: less },
  { at: `${queuePolicy}/Statement/1/Principal/Service`, how: both, reason: refused },
  {
    at: `${queuePolicy}/Statement/*/Resource`,
    how: both,
    reason: 'SQS refuses a policy that names another queue',
  },
  { at: `${queuePolicy}/Statement/1/Sid`, how: both, reason: label },
  { at: `${queuePolicy}/Version`, how: both, reason: noVariables },
];
