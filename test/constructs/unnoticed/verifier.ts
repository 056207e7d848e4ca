import { both, flip, remove, type Unnoticed } from './unnoticed';

const policy = 'AWS::IAM::ManagedPolicy/Properties';
const role = 'AWS::IAM::Role';
const lambda = 'AWS::Lambda::Function';
const permission = 'AWS::Lambda::Permission/Properties';
const group = 'AWS::Logs::LogGroup';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const less = 'a grant: less of it gives the function less';
const label = 'a label';
const closed = 'the verifier then lets nobody in';
const refused = 'AWS refuses it, so nothing is deployed';
const protects = 'its own protection refuses the deletion';

/** What the verifier of an API has: its role, its log, and who may call it. */
export const unnoticedInVerifier: readonly Unnoticed[] = [
  { at: `${policy}/Description`, how: both, reason: label },
  { at: `${policy}/Path`, how: both, reason: label },
  { at: `${policy}/PolicyDocument/Version`, how: both, reason: 'matters only for policy variables' },
  { at: `${policy}/PolicyDocument/Statement/*/Action`, how: remove, reason: refused },
  { at: `${policy}/PolicyDocument/Statement/*/Action/*`, how: remove, reason: less },
  { at: `${policy}/PolicyDocument/Statement/*/Effect`, how: both, reason: less },
  { at: `${policy}/PolicyDocument/Statement/*/Resource`, how: both, reason: names },
  {
    at: `${policy}/PolicyDocument/Statement/*/Condition/**`,
    how: both,
    reason: 'a second fence: by the table alone the function comes to what the key encrypts',
  },
  { at: `${role}/Properties/Description`, how: both, reason: label },
  {
    at: `${role}/Properties/AssumeRolePolicyDocument/Version`,
    how: both,
    reason: 'matters only for policy variables',
  },
  { at: `${role}/Properties/AssumeRolePolicyDocument/Statement/0/Action`, how: remove, reason: refused },
  { at: `${role}/Properties/AssumeRolePolicyDocument/Statement/0/Effect`, how: both, reason: less },
  {
    at: `${role}/Properties/AssumeRolePolicyDocument/Statement/0/Principal/Service`,
    how: remove,
    reason: refused,
  },
  { at: `${role}/Properties/ManagedPolicyArns/0`, how: flip, reason: names },
  { at: `${role}/Properties/ManagedPolicyArns/0`, how: remove, of: 'ApiAccountLogs', reason: less },
  { at: `${role}/DeletionPolicy`, how: both, reason: 'then logs end with the stack, which says so' },
  { at: `${role}/UpdateReplacePolicy`, how: both, reason: 'then logs end with the stack, which says so' },
  { at: `${lambda}/Properties/Architectures/0`, how: both, reason: 'which processor runs it' },
  { at: `${lambda}/Properties/Code/*`, how: both, reason: names },
  { at: `${lambda}/Properties/Description`, how: both, reason: label },
  { at: `${lambda}/Properties/Environment/Variables/*`, how: both, reason: closed },
  { at: `${lambda}/Properties/Handler`, how: both, reason: closed },
  { at: `${lambda}/Properties/KmsKeyArn`, how: flip, reason: names },
  { at: `${lambda}/Properties/LoggingConfig/ApplicationLogLevel`, how: both, reason: 'how much is logged' },
  { at: `${lambda}/Properties/LoggingConfig/SystemLogLevel`, how: both, reason: 'how much is logged' },
  { at: `${lambda}/Properties/LoggingConfig/LogFormat`, how: both, reason: 'how lines of the log look' },
  { at: `${lambda}/Properties/LoggingConfig/LogGroup`, how: flip, reason: names },
  { at: `${lambda}/Properties/MemorySize`, how: both, reason: 'how fast it is' },
  { at: `${lambda}/Properties/ReservedConcurrentExecutions`, how: flip, reason: 'how many copies run' },
  { at: `${lambda}/Properties/Role`, how: both, reason: refused },
  { at: `${lambda}/Properties/Runtime`, how: both, reason: refused },
  { at: `${lambda}/Properties/Timeout`, how: both, reason: 'when it is given up' },
  { at: `${lambda}/DependsOn/0`, how: both, reason: 'the order in which things are made' },
  { at: `${permission}/FunctionName`, of: 'Apiorders', how: both, reason: refused },
  { at: `${permission}/Principal`, of: 'Apiorders', how: both, reason: refused },
  { at: `${permission}/SourceArn`, how: flip, reason: names },
  { at: `${group}/DeletionPolicy`, how: both, reason: protects },
  { at: `${group}/UpdateReplacePolicy`, how: both, reason: protects },
  { at: `${group}/Properties/KmsKeyId`, how: flip, reason: names },
  { at: `${group}/Properties/LogGroupName`, how: both, reason: 'the key refuses a group of another name' },
  { at: `${group}/Properties/DataProtectionPolicy/Name`, how: both, reason: label },
  { at: `${group}/Properties/DataProtectionPolicy/Description`, how: both, reason: label },
  {
    at: `${group}/Properties/DataProtectionPolicy/Version`,
    how: both,
    reason: 'CloudWatch Logs refuses any other',
  },
  {
    at: `${group}/Properties/DataProtectionPolicy/Statement/**`,
    how: both,
    reason: 'CloudWatch Logs refuses a policy whose two statements differ',
  },
];
