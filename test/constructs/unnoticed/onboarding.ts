import { unnoticedInSweeping, unnoticedInWorkflows } from './onboarding-workflows';
import { unnoticedInTenantKeys, unnoticedInTenantTables } from './tenant-stores';
import { unnoticedInTenantFunctions } from './tenants';
import { both, flip, remove, type Unnoticed } from './unnoticed';

const keyStatement = 'AWS::KMS::Key/Properties/KeyPolicy/Statement';
const managed = 'AWS::IAM::ManagedPolicy/Properties';
const statement = `${managed}/PolicyDocument/Statement`;
const role = 'AWS::IAM::Role/Properties';
const trust = `${role}/AssumeRolePolicyDocument`;

const names = 'names another thing of the same kind: which one is meant no gate can know';
const noVariables = 'matters only for policy variables, and there are none';
const refused = 'AWS refuses it, so nothing is deployed';
const less = 'a grant: less of it gives nobody more, and the work then stops and says so';
const second = 'a second fence: the permission is for one key, and what is under it for this role already';

const numbers = (...all: readonly number[]) => all;

/** The key of the workflows: what CloudWatch Logs, its delivery and the functions do with it. */
const key: readonly Unnoticed[] = [
  { at: 'AWS::KMS::Key/Properties/KeyPolicy/Version', how: remove, reason: noVariables },
  {
    at: `${keyStatement}/*/Resource`,
    how: flip,
    reason: 'in the policy of a key the only resource is the key',
  },
  { at: `${keyStatement}/*/Action/*`, how: remove, reason: less },
  ...numbers(1, 2, 3, 4, 5, 6).map((n) => ({ at: `${keyStatement}/${n}/Effect`, how: flip, reason: less })),
  { at: `${keyStatement}/*/Principal/Service`, how: both, reason: refused },
  {
    at: `${keyStatement}/*/Condition/ArnEquals/**`,
    how: remove,
    reason: 'an empty list lets CloudWatch Logs use the key for no log group',
  },
];

/** What the functions may do. */
const functions: readonly Unnoticed[] = [
  ...numbers(0, 1, 2, 3, 4, 5, 7, 8, 9).map((n) => ({
    at: `${statement}/${n}/Effect`,
    how: flip,
    reason: less,
  })),
  {
    at: `${statement}/7/Condition/StringLike/**`,
    how: remove,
    of: 'OnboardingFunctionscreate',
    reason: 'onboarding-rights.test.ts holds each tag that a new key needs',
  },
  ...numbers(0, 1, 2, 3, 7).map((n) => ({
    at: `${statement}/${n}/Resource`,
    how: flip,
    of: 'OnboardingFunctionscreate',
    reason: names,
  })),
  ...['OnboardingFunctionsend', 'OnboardingFunctionsrekey'].map((of) => ({
    at: `${statement}/0/Resource`,
    how: flip,
    of,
    reason: names,
  })),
  ...numbers(0, 2, 3, 4, 7).map((n) => ({
    at: `${statement}/${n}/Resource`,
    how: flip,
    of: 'OnboardingFunctionssweep',
    reason: names,
  })),
  { at: 'AWS::Lambda::Function/Properties/DeadLetterConfig/TargetArn', how: flip, reason: names },
];

/** What every role here has. */
const roles: readonly Unnoticed[] = [
  { at: `${managed}/PolicyDocument/Version`, how: remove, reason: noVariables },
  { at: `${statement}/*/Action/*`, how: remove, reason: less },
  { at: `${statement}/*/Resource/*`, how: both, reason: less },
  { at: `${statement}/*/Condition/StringEquals/kms:ViaService`, how: both, reason: second },
  { at: `${trust}/Statement/0/Effect`, how: flip, reason: less },
  { at: `${trust}/Statement/0/Principal/Service`, how: remove, reason: refused },
  {
    at: `${trust}/Statement/0/Condition/**`,
    how: both,
    reason: 'a second fence: account and source each confine the service by themselves',
  },
  ...['', 'Offboarding', 'Suspension', 'Rekeying', 'Retirement', 'BulkOnboarding'].map((workflow) => ({
    at: `${role}/ManagedPolicyArns/0`,
    how: remove,
    of: `Onboarding${workflow}Role`,
    reason: less,
  })),
];

export const unnoticedInOnboarding: readonly Unnoticed[] = [
  ...unnoticedInTenantFunctions,
  ...unnoticedInTenantKeys,
  ...unnoticedInTenantTables,
  ...key,
  ...functions,
  ...roles,
  ...unnoticedInWorkflows,
  ...unnoticedInSweeping,
];
