/** What a signing key's construct and its rotation agree on. */
export const controls = ['IDN-06'] as const;

export {
  activeAliasOf,
  aliasesOf,
  type Bounds,
  jwksPath,
  keyTag,
  leastRotationOf,
  signerEnvironment,
  tickSeconds,
} from '../lib/signing-keys/contract';

export const environment = {
  /** Value of the tag of its keys, and part of their aliases. */
  name: 'SIGNING_KEY_NAME',
  /** Where the JWKS is published. */
  bucket: 'JWKS_BUCKET',
  rotateSeconds: 'ROTATE_SECONDS',
  tokenSeconds: 'LONGEST_TOKEN_SECONDS',
  cacheSeconds: 'LONGEST_CACHE_SECONDS',
  /** The account of the keys. */
  account: 'KEY_ACCOUNT',
  /** ARNs of the roles that sign, with spaces between. */
  signers: 'SIGNERS',
} as const;

/** An environment has room for so many roles, and more than a few that sign are too many anyway. */
export const mostSigners = 20;

/** Actions, by what they are allowed on. */
export const permissions = {
  /** With the tag in the request: a key that is not there yet has no name. */
  newKeys: ['kms:CreateKey', 'kms:TagResource'],
  aliases: ['kms:CreateAlias', 'kms:UpdateAlias'],
  /** Of keys that bear the tag. */
  keys: [
    ...['kms:CreateAlias', 'kms:UpdateAlias', 'kms:GetPublicKey', 'kms:PutKeyPolicy'],
    ...['kms:DisableKey', 'kms:ScheduleKeyDeletion'],
  ],
  /** Of the account: a key that nobody names can only be found among all. */
  account: ['kms:DescribeKey', 'kms:ListAliases', 'kms:ListKeys', 'kms:ListResourceTags'],
  jwks: ['s3:GetObject', 's3:PutObject'],
  /** Of the key of the bucket and of the queue for what failed, through S3 and SQS. */
  keyOfStores: ['kms:Decrypt', 'kms:GenerateDataKey'],
} as const;

/** What a role that signs is permitted, of keys that bear the tag. */
export const signerPermissions = ['kms:DescribeKey', 'kms:Sign'] as const;
