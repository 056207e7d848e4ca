import { both, flip, remove, type Unnoticed } from './unnoticed';

const lambda = 'AWS::Lambda::Function';
const policy = 'AWS::IAM::ManagedPolicy/Properties';
const statement = `${policy}/PolicyDocument/Statement`;
const role = 'AWS::IAM::Role/Properties';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const refused = 'Lambda refuses it, so nothing is deployed';
const grant = 'a grant: less of it gives nobody more, and the function then fails closed';

/** What hardenedFunction makes, in whatever stack it stands. */
export const unnoticedInFunctions: readonly Unnoticed[] = [
  { at: `${lambda}/DependsOn/0`, how: both, reason: 'the order in which things are made' },
  { at: `${lambda}/Properties/Architectures/0`, how: both, reason: 'the kind of processor' },
  { at: `${lambda}/Properties/Code/*`, how: both, reason: names },
  { at: `${lambda}/Properties/Description`, how: both, reason: 'a label' },
  {
    at: `${lambda}/Properties/Environment/Variables/*`,
    how: both,
    reason: 'without the right value the handler fails closed',
  },
  { at: `${lambda}/Properties/Handler`, how: both, reason: refused },
  { at: `${lambda}/Properties/KmsKeyArn`, how: flip, reason: names },
  {
    at: `${lambda}/Properties/LoggingConfig/ApplicationLogLevel`,
    how: both,
    reason: 'the default is the same; another level is refused',
  },
  { at: `${lambda}/Properties/LoggingConfig/LogFormat`, how: both, reason: 'the form of what is logged' },
  { at: `${lambda}/Properties/LoggingConfig/LogGroup`, how: flip, reason: names },
  {
    at: `${lambda}/Properties/LoggingConfig/SystemLogLevel`,
    how: both,
    reason: 'the default tells more; another level is refused',
  },
  { at: `${lambda}/Properties/MemorySize`, how: both, reason: 'how fast it is' },
  {
    at: `${lambda}/Properties/ReservedConcurrentExecutions`,
    how: flip,
    reason: 'how much it can do at once',
  },
  { at: `${lambda}/Properties/Role`, how: both, reason: names },
  { at: `${lambda}/Properties/Runtime`, how: both, reason: refused },
  {
    at: `${lambda}/Properties/Timeout`,
    how: both,
    reason: 'how long it may take: who calls it does not wait longer',
  },
  { at: `${policy}/Description`, how: both, reason: 'a label' },
  { at: `${policy}/Path`, how: both, reason: 'a label' },
  { at: `${policy}/Roles/0`, how: both, reason: grant },
  {
    at: `${policy}/PolicyDocument/Version`,
    how: both,
    reason: 'matters only for policy variables, and there are none',
  },
  { at: `${statement}/*/Action`, how: remove, reason: grant },
  { at: `${statement}/*/Action/*`, how: remove, reason: grant },
  { at: `${statement}/*/Effect`, how: both, reason: grant },
  { at: `${statement}/*/Resource`, how: both, reason: grant },
  { at: `${role}/Description`, how: both, reason: 'a label' },
  { at: `${role}/ManagedPolicyArns/0`, how: flip, reason: grant },
  {
    at: `${role}/AssumeRolePolicyDocument/Version`,
    how: both,
    reason: 'matters only for policy variables, and there are none',
  },
  { at: `${role}/AssumeRolePolicyDocument/Statement/0/Action`, how: remove, reason: grant },
  { at: `${role}/AssumeRolePolicyDocument/Statement/0/Effect`, how: both, reason: grant },
  {
    at: `${role}/AssumeRolePolicyDocument/Statement/0/Principal/Service`,
    how: remove,
    reason: 'IAM refuses a statement without principal',
  },
  { at: `${statement}/*/Resource/*`, how: both, reason: grant },
  {
    at: `${statement}/*/Condition/StringEquals/kms:ViaService`,
    how: both,
    reason:
      'a second fence: the permission is for one key, and the table or the secret for the function already',
  },
  {
    at: 'AWS::Logs::LogGroup/Properties/DataProtectionPolicy/Statement/*/DataIdentifier/1',
    how: both,
    reason:
      'CloudWatch Logs refuses a policy with an unknown identifier; nothing in this log looks like a key',
  },
  {
    at: 'AWS::Logs::LogGroup/Properties/DataProtectionPolicy/Statement/*/Operation/*',
    how: both,
    reason: 'CloudWatch Logs refuses a policy that does not both find and mask',
  },
];
