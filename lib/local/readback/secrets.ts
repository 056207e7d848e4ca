import { DescribeSecretCommand, GetResourcePolicyCommand } from '@aws-sdk/client-secrets-manager';

import { document, ownTags, type Reader } from './reader';

export const secret: Reader = async ({ secrets }, SecretId) => {
  const found = await secrets.send(new DescribeSecretCommand({ SecretId }));
  return { ...found, Tags: ownTags(found.Tags) };
};

export const policy: Reader = async ({ secrets }, SecretId) => {
  const { ResourcePolicy } = await secrets.send(new GetResourcePolicyCommand({ SecretId }));
  return { SecretId, ResourcePolicy: document(ResourcePolicy) };
};

export const rotation: Reader = async ({ secrets }, SecretId) => {
  const found = await secrets.send(new DescribeSecretCommand({ SecretId }));
  return {
    SecretId: found.RotationEnabled ? SecretId : undefined,
    RotationLambdaARN: found.RotationLambdaARN,
    RotationRules: found.RotationRules,
  };
};
