/** Who a signing key is for, as its own policy says it. */
export interface Signing {
  /** The account of the key. */
  readonly account: string;
  /** ARNs of the roles that sign. */
  readonly signers: readonly string[];
}

const anybody = { AWS: '*' };
// In a key's own policy `*` is the key.
const Resource = '*';

/**
 * The policy of a key: the account administers it, the roles that are named sign with it, and whatever another policy of the
 * account allows, nobody else does. Grants, which no condition binds, are given to nobody.
 */
export function keyPolicyOf({ account, signers }: Signing): string {
  const named = { 'aws:PrincipalArn': [...signers] };
  const others = signers.length === 0 ? {} : { Condition: { ArnNotEquals: named } };
  const statements = [
    {
      Sid: 'AccountAdministers',
      Effect: 'Allow',
      Principal: { AWS: account },
      Action: [
        ...[
          'kms:CancelKeyDeletion',
          'kms:CreateAlias',
          'kms:DeleteAlias',
          'kms:DescribeKey',
          'kms:DisableKey',
        ],
        ...['kms:EnableKey', 'kms:GetKeyPolicy', 'kms:GetPublicKey', 'kms:ListGrants', 'kms:ListKeyPolicies'],
        ...['kms:ListResourceTags', 'kms:PutKeyPolicy', 'kms:RevokeGrant', 'kms:ScheduleKeyDeletion'],
        ...['kms:TagResource', 'kms:UntagResource', 'kms:UpdateAlias', 'kms:UpdateKeyDescription'],
      ],
      Resource,
    },
    ...(signers.length === 0
      ? []
      : [
          {
            Sid: 'SignersSign',
            Effect: 'Allow',
            Principal: { AWS: account },
            Action: 'kms:Sign',
            Resource,
            Condition: { ArnEquals: named, StringEquals: { 'kms:SigningAlgorithm': 'ECDSA_SHA_256' } },
          },
        ]),
    { Sid: 'NobodyElseSigns', Effect: 'Deny', Principal: anybody, Action: 'kms:Sign', Resource, ...others },
    { Sid: 'NobodyHandsOn', Effect: 'Deny', Principal: anybody, Action: 'kms:CreateGrant', Resource },
  ];
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
