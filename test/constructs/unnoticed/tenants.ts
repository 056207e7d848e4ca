import { unnoticedInFunctions } from './functions';
import { unnoticedInKeyPolicy } from './key-policy';
import { unnoticedInTenantBuckets, unnoticedInTenantKeys, unnoticedInTenantTables } from './tenant-stores';
import { both, flip, remove, type Unnoticed } from './unnoticed';
import { unnoticedInVerifier } from './verifier';

const key = 'AWS::KMS::Key/Properties';
const keyStatement = `${key}/KeyPolicy/Statement`;
const managed = 'AWS::IAM::ManagedPolicy/Properties';
const statement = `${managed}/PolicyDocument/Statement`;
const trust = 'AWS::IAM::Role/Properties/AssumeRolePolicyDocument';

const label = 'a label';
const names = 'names another thing of the same kind: which one is meant no gate can know';
const same = 'the default is the same';
const noVariables = 'matters only for policy variables, and there are none';
const refused = 'AWS refuses it, so nothing is deployed';
const wholeKey = 'in the policy of a key the only resource is the key';
const less = 'a grant: less of it gives nobody more, and the work then fails closed';
const byKey = 'a grant on top: the policy of the key gives the role the same, and refuses the rest';

/** What hardenedFunction makes around what is permitted, in whatever stack of tenants. */
export const unnoticedInTenantFunctions: readonly Unnoticed[] = [
  ...unnoticedInFunctions.filter(({ at }) => at.startsWith('AWS::Lambda::Function')),
  ...unnoticedInVerifier.filter(({ at }) => at.startsWith('AWS::Logs::LogGroup')),
  { at: `${managed}/Description`, how: both, reason: label },
  { at: `${managed}/Path`, how: both, reason: label },
  { at: 'AWS::IAM::Role/Properties/Description', how: both, reason: label },
  { at: `${trust}/Version`, how: remove, reason: noVariables },
];

/** The key of the broker, which CloudWatch Logs uses too. */
const brokersKey: readonly Unnoticed[] = [
  { at: `${keyStatement}/1/Action/*`, how: remove, of: 'OwnTenantsKey', reason: less },
  { at: `${keyStatement}/1/Effect`, how: flip, of: 'OwnTenantsKey', reason: less },
  { at: `${keyStatement}/1/Principal/Service`, how: both, of: 'OwnTenantsKey', reason: refused },
  {
    at: `${keyStatement}/1/Condition/**`,
    how: remove,
    of: 'OwnTenantsKey',
    reason: 'an empty list lets CloudWatch Logs use the key for no log group',
  },
  ...['OwnRegistryKey', 'OwnTenantsKey', 'OwnOrdersKey', 'OwnFilesKey'].flatMap((of): Unnoticed[] => [
    { at: `${keyStatement}/*/Resource`, how: flip, of, reason: wholeKey },
    { at: `${key}/KeyPolicy/Version`, how: remove, of, reason: noVariables },
  ]),
];

/** The key that tenants share. */
const pooled = unnoticedInKeyPolicy('OwnKeyringPooled', {
  throughServices: [7, 8],
  otherServices: 9,
  never: 10,
});

const broker: readonly Unnoticed[] = [
  { at: `${statement}/*/Action/*`, how: remove, of: 'OwnTenantsBroker', reason: less },
  { at: `${managed}/PolicyDocument/Version`, how: remove, of: 'OwnTenantsBroker', reason: noVariables },
  ...[0, 1, 2, 3].flatMap((n): Unnoticed[] => [
    { at: `${statement}/${n}/Effect`, how: flip, of: 'OwnTenantsBroker', reason: less },
    { at: `${statement}/${n}/Resource`, how: flip, of: 'OwnTenantsBroker', reason: less },
  ]),
  {
    at: `${statement}/*/Condition/StringEquals/kms:ViaService`,
    how: both,
    of: 'OwnTenantsBroker',
    reason: 'a second fence: the permission is for one key, and the table for the function already',
  },
  { at: `${trust}/Statement/0/Effect`, how: flip, of: 'OwnTenantsBroker', reason: less },
  { at: `${trust}/Statement/0/Principal/Service`, how: remove, of: 'OwnTenantsBroker', reason: refused },
];

const tableKey =
  'a second fence: what this key encrypts is in DynamoDB alone, which hands out items and no ciphertext';

/** What sessions of tenants may do. */
const sessions: readonly Unnoticed[] = [
  { at: `${statement}/0/Condition/StringEquals/kms:EncryptionContext:tenant`, how: flip, reason: byKey },
  {
    at: `${statement}/0/Condition/StringEquals/aws:ResourceTag/tenant`,
    how: both,
    reason: 'a second fence: what was encrypted for another tenant does not open under any key',
  },
  { at: `${statement}/1/Condition/StringEquals/kms:ViaService/*`, how: both, reason: byKey },
  { at: `${statement}/4/Action/1`, how: remove, reason: less },
  { at: `${statement}/4/Condition/StringEquals/kms:ViaService`, how: both, reason: tableKey },
  { at: `${statement}/4/Condition/**`, how: flip, reason: tableKey },
  { at: `${statement}/4/Resource`, how: flip, reason: names },
  {
    at: `${trust}/Statement/0/Principal/AWS`,
    how: flip,
    reason:
      'names another broker, or one that IAM refuses: which one is meant no gate can know, and the matrix names it',
  },
  { at: 'AWS::IAM::Role/Properties/MaxSessionDuration', how: remove, reason: same },
  {
    at: 'AWS::IAM::Role/Properties/RoleName',
    how: both,
    reason: 'the broker may open sessions of the role of this name, and of no other',
  },
].map((entry) => ({ ...entry, of: 'OwnTenantsSessions' }));

/** TenantRegistry, TenantKeyring, TenantRole, TenantCredentials, TenantTable and TenantBucket. */
export const unnoticedInTenants: readonly Unnoticed[] = [
  ...unnoticedInTenantFunctions,
  ...unnoticedInTenantKeys,
  ...unnoticedInTenantTables,
  ...unnoticedInTenantBuckets,
  ...brokersKey,
  ...pooled,
  { at: 'AWS::KMS::Key/DependsOn/0', how: both, reason: 'the order in which things are made' },
  ...broker,
  ...sessions,
];
