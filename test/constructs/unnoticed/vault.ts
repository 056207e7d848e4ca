import { unnoticedInConfidentialClients } from './confidential-clients';
import { both, flip, remove, type Unnoticed } from './unnoticed';

const secret = 'AWS::SecretsManager::Secret';
const permission = 'AWS::Lambda::Permission/Properties';
const alarm = 'AWS::CloudWatch::Alarm/Properties';
const group = 'AWS::Logs::LogGroup';
const keyStatement = 'AWS::KMS::Key/Properties/KeyPolicy/Statement';
const watched = 'which number an alarm is for no gate can know; the test of the construct holds each value';
const own = 'a second fence: account and source each confine who calls by themselves';
const viaVault = 'for principals of the account by way of the vault: what the first statement gives them';

/** What a SecretVault has beside its key and its function. */
export const unnoticedInVaults: readonly Unnoticed[] = [
  ...unnoticedInConfidentialClients.filter(({ at }) => at.startsWith('AWS::SecretsManager::')),
  { at: `${secret}/Properties/ReplicaRegions/0/KmsKeyId`, how: flip, reason: 'names another key' },
  { at: `${secret}/Properties/ReplicaRegions/0/Region`, how: both, reason: 'AWS refuses it' },
  ...['FunctionName', 'Principal', 'SourceArn', 'SourceAccount'].map((part) => ({
    at: `${permission}/${part}`,
    how: both,
    reason: own,
  })),
  ...['ComparisonOperator', 'Dimensions/0/*', 'EvaluationPeriods', 'MetricName', 'Namespace'].map((part) => ({
    at: `${alarm}/${part}`,
    how: both,
    reason: watched,
  })),
  ...['Period', 'Statistic', 'Threshold', 'TreatMissingData'].map((part) => ({
    at: `${alarm}/${part}`,
    how: both,
    reason: watched,
  })),
  { at: `${alarm}/AlarmActions/0`, how: flip, reason: 'names another thing of the same kind' },
  { at: `${alarm}/AlarmDescription`, how: flip, reason: 'a text for people' },
  ...['Name', 'Description', 'Version', 'Statement/*/Sid', 'Statement/*/DataIdentifier/0'].map((part) => ({
    at: `${group}/Properties/DataProtectionPolicy/${part}`,
    how: both,
    reason: 'a label, or a kind of data that a rotation never logs',
  })),
  { at: `${group}/Properties/KmsKeyId`, how: flip, reason: 'names another key' },
  { at: `${group}/Properties/LogGroupName`, how: both, reason: 'the key refuses a group of another name' },
  { at: `${group}/DeletionPolicy`, how: both, reason: 'its own protection refuses the deletion' },
  { at: `${group}/UpdateReplacePolicy`, how: both, reason: 'its own protection refuses the deletion' },
  {
    at: 'AWS::Lambda::Function/Properties/KmsKeyArn',
    how: remove,
    reason: 'there is no environment to encrypt',
  },
  ...['Action/*', 'Condition/StringNotEquals/aws:SourceVpce/0'].map((part) => ({
    at: `AWS::SecretsManager::ResourcePolicy/Properties/ResourcePolicy/Statement/2/${part}`,
    how: flip,
    reason: 'a refusal on top; the test of the construct holds each word of it',
  })),
  { at: `${keyStatement}/1/Condition/**`, how: both, reason: viaVault },
  {
    at: `${keyStatement}/2/Condition/**`,
    how: remove,
    reason: 'an empty list lets CloudWatch Logs use the key for no log group',
  },
  { at: `${keyStatement}/1/Principal/AWS`, how: remove, reason: viaVault },
  { at: `${keyStatement}/1/Action/*`, how: flip, reason: viaVault },
];
