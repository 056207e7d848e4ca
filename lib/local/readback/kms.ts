import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  ListAliasesCommand,
  ListResourceTagsCommand,
} from '@aws-sdk/client-kms';

import { ask, document, ownTags, type Reader } from './reader';

export const key: Reader = async ({ kms }, KeyId, wanted) => {
  const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId }));
  const symmetric = KeyMetadata?.KeySpec === 'SYMMETRIC_DEFAULT';
  const rotation = symmetric ? await kms.send(new GetKeyRotationStatusCommand({ KeyId })) : undefined;
  return ask(wanted, {
    Description: async () => KeyMetadata?.Description,
    Enabled: async () => KeyMetadata?.Enabled,
    KeySpec: async () => KeyMetadata?.KeySpec,
    KeyUsage: async () => KeyMetadata?.KeyUsage,
    MultiRegion: async () => KeyMetadata?.MultiRegion,
    Origin: async () => KeyMetadata?.Origin,
    EnableKeyRotation: async () => rotation?.KeyRotationEnabled ?? false,
    RotationPeriodInDays: async () => rotation?.RotationPeriodInDays,
    KeyPolicy: async () =>
      document((await kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }))).Policy),
    Tags: async () => {
      const { Tags = [] } = await kms.send(new ListResourceTagsCommand({ KeyId }));
      return ownTags(Tags.map((tag) => ({ Key: tag.TagKey, Value: tag.TagValue })));
    },
  });
};

export const alias: Reader = async ({ kms }, AliasName, wanted) => {
  const { Aliases = [] } = await kms.send(new ListAliasesCommand({ Limit: 100 }));
  const target = Aliases.find((one) => one.AliasName === AliasName)?.TargetKeyId;
  const named = String(wanted['TargetKeyId']);
  // The template may name the key by its ARN; the service always gives the bare id.
  return { AliasName, TargetKeyId: target && named.endsWith(`:key/${target}`) ? named : target };
};
