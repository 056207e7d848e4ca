/** What tenants' sessions do with a key. */
export const use = [
  ...['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext'],
  ...['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
];
export const useThroughServices = ['kms:Decrypt', 'kms:GenerateDataKey'];

/** What else could turn a key into plaintext, or take it out of this policy's reach: nobody does. */
export const never = [
  ...['kms:CreateGrant', 'kms:ReplicateKey', 'kms:UpdatePrimaryRegion', 'kms:DeriveSharedSecret'],
  ...['kms:GenerateDataKeyPair', 'kms:GenerateDataKeyPairWithoutPlaintext'],
  ...['kms:Sign', 'kms:Verify', 'kms:GenerateMac', 'kms:VerifyMac'],
  ...['kms:ImportKeyMaterial', 'kms:DeleteImportedKeyMaterial', 'kms:DisableKeyRotation'],
];

/** Administration, by whoever the account's own policies let: none of it reads or writes anything under the key. */
export const administration = [
  ...['kms:CancelKeyDeletion', 'kms:CreateAlias', 'kms:DeleteAlias', 'kms:DescribeKey', 'kms:DisableKey'],
  ...['kms:EnableKey', 'kms:EnableKeyRotation', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus'],
  ...['kms:ListGrants', 'kms:ListResourceTags', 'kms:PutKeyPolicy', 'kms:RevokeGrant'],
  ...['kms:ScheduleKeyDeletion', 'kms:TagResource', 'kms:UntagResource', 'kms:UpdateAlias'],
];
