import { Stack } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SecretRotation, SecretVault, type SecretVaultProps } from '../../../lib';
import { env, newApp } from '../synth';

export const endpoint = 'vpce-0123456789abcdef0';

/** A vault with everything that it can have. */
export function fullVault(stack: Stack, props: Partial<SecretVaultProps> = {}): SecretVault {
  return new SecretVault(stack, 'Vault', {
    rotation: SecretRotation.sharedSecret(),
    alarmAction: new SnsAction(
      Topic.fromTopicArn(stack, 'OnCall', `arn:aws:sns:${env.region}:${env.account}:on-call`),
    ),
    vpcEndpointIds: [endpoint],
    replicas: [
      {
        region: 'eu-west-1',
        encryptionKey: Key.fromKeyArn(
          stack,
          'There',
          `arn:aws:kms:eu-west-1:${env.account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
        ),
      },
    ],
    ...props,
  });
}

export function vaultStack(props: Partial<SecretVaultProps> = {}): Stack {
  const stack = new Stack(newApp(), 'Stack', { env });
  fullVault(stack, props);
  return stack;
}
