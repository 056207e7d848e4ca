import { Duration, Stack } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { ImmutableLogArchive, SigningKey, type SigningKeyProps } from '../../../lib';
import { env, newApp } from '../synth';

/** A signing key with everything, and a role that signs. */
export function signingKey(stack: Stack, props: Partial<SigningKeyProps> = {}): SigningKey {
  const { accessLogs } = new ImmutableLogArchive(stack, 'Beside');
  const key = new SigningKey(stack, 'Own', {
    name: 'tokens',
    longestTokenLife: Duration.minutes(15),
    accessLogs,
    alarmAction: new SnsAction(
      Topic.fromTopicArn(stack, 'OnCall', `arn:aws:sns:${env.region}:${env.account}:on-call`),
    ),
    ...props,
  });
  const issuer = new Role(stack, 'Issuer', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  key.letRoleSign(issuer);
  return key;
}

export function signingStack(props: Partial<SigningKeyProps> = {}): Stack {
  const stack = new Stack(newApp(), 'Stack', { env });
  signingKey(stack, props);
  return stack;
}
