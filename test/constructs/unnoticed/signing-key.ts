import { unnoticedInSweeping } from './onboarding-workflows';
import { unnoticedInTenantBuckets, unnoticedInTenantKeys } from './tenant-stores';
import { unnoticedInTenantFunctions } from './tenants';
import { both, flip, remove, type Unnoticed } from './unnoticed';
import { unnoticedInVaults } from './vault';

const managed = 'AWS::IAM::ManagedPolicy/Properties';
const statement = `${managed}/PolicyDocument/Statement`;
const trust = 'AWS::IAM::Role/Properties/AssumeRolePolicyDocument';
const key = 'AWS::KMS::Key/Properties/KeyPolicy';
const step = 'Custom::RunAtDeployment';

const names = 'names another thing of the same kind: which one is meant no gate can know';
const refused = 'AWS refuses it, so nothing is deployed';
const noVariables = 'matters only for policy variables, and there are none';
const less = 'a grant: less of it gives nobody more, and the rotation then fails and says so';
const second =
  'a second fence: the permission is for one key, and the bucket or the queue for the function already';
const fails = 'then the step is not run, or fails, and so does the deployment';
const held =
  'whoever makes keys without their tag makes keys that it cannot use; the test of the construct holds it';

/** What a SigningKey has. The keys themselves are made at run time: who signs has proofs of its own. */
export const unnoticedInSigningKeys: readonly Unnoticed[] = [
  ...unnoticedInSweeping,
  ...unnoticedInTenantBuckets,
  ...unnoticedInTenantKeys.filter(({ at }) => !at.endsWith('Sid')),
  ...unnoticedInTenantFunctions.filter(({ at }) => at !== `${trust}/Version`),
  ...unnoticedInVaults.filter(({ at }) => at.startsWith('AWS::CloudWatch::Alarm')),
  {
    at: 'AWS::S3::BucketPolicy/Properties/PolicyDocument/Version',
    how: flip,
    reason: noVariables,
  },
  {
    at: 'AWS::Events::Rule/Properties/Targets/0/RetryPolicy/*',
    how: both,
    reason: 'how often a run that failed is tried again before the next, a day later',
  },
  { at: `${managed}/PolicyDocument/Version`, how: both, reason: noVariables },
  { at: `${statement}/*/Action/*`, how: remove, reason: less },
  { at: `${statement}/2/Action`, how: remove, reason: less },
  { at: `${statement}/*/Effect`, how: both, reason: less },
  { at: `${statement}/*/Resource`, how: remove, reason: less },
  ...[0, 1, 2, 3, 6, 7, 8].map((n) => ({ at: `${statement}/${n}/Resource`, how: flip, reason: less })),
  { at: `${statement}/3/Condition/**`, how: both, reason: held },
  { at: `${statement}/*/Condition/StringEquals/kms:ViaService`, how: both, reason: second },
  { at: 'AWS::IAM::Role/Properties/ManagedPolicyArns/0', how: flip, reason: names },
  { at: `${trust}/Version`, how: both, reason: noVariables },
  { at: `${trust}/Statement/0/Action`, how: remove, reason: less },
  { at: `${trust}/Statement/0/Effect`, how: both, reason: less },
  { at: `${trust}/Statement/0/Principal/Service`, how: remove, reason: refused },
  ...[1, 2].map((n) => ({ at: `${key}/Statement/${n}/Effect`, how: both, reason: less })),
  {
    at: `${key}/Statement/*/Resource`,
    how: flip,
    reason: 'in the policy of a key the only resource is the key',
  },
  { at: `${key}/Statement/*/Principal/Service`, how: both, reason: refused },
  { at: `${key}/Statement/*/Action/*`, how: remove, reason: less },
  { at: `${key}/Version`, how: both, reason: noVariables },
  ...[1, 2].map((n) => ({
    at: `${key}/Statement/${n}/Condition/**`,
    how: remove,
    reason: 'an empty list lets nobody use the key',
  })),
  { at: 'AWS::Lambda::Function/Properties/DeadLetterConfig/TargetArn', how: flip, reason: names },
  ...['FunctionArn', 'Input', 'ServiceTimeout', 'Version'].map((part) => ({
    at: `${step}/Properties/${part}`,
    how: both,
    reason: fails,
  })),
  { at: `${step}/DependsOn/*`, how: both, reason: 'the order in which things are made' },
  { at: `${step}/DeletionPolicy`, how: both, reason: 'a step of a deployment holds nothing' },
  { at: `${step}/UpdateReplacePolicy`, how: both, reason: 'a step of a deployment holds nothing' },
];
