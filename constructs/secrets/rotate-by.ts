import { type Duration, Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnRotationSchedule, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { type Construct } from 'constructs';
import { PortcullisError } from '../../waivers';

/** Rotates a secret by a function every so many days, and once at the deployment, so that what stands there is known to work. */
export function rotateBy(
  scope: Construct,
  id: string,
  secret: ISecret,
  rotation: IFunction,
  days: number,
): void {
  rotation.addPermission(id, {
    principal: new ServicePrincipal('secretsmanager.amazonaws.com'),
    sourceArn: secret.secretArn,
    sourceAccount: Stack.of(scope).account,
  });
  const schedule = new CfnRotationSchedule(scope, `${id}Rotation`, {
    secretId: secret.secretArn,
    rotationLambdaArn: rotation.functionArn,
    rotationRules: { automaticallyAfterDays: days },
    rotateImmediatelyOnUpdate: true,
  });
  schedule.node.addDependency(rotation);
}

/** What a rotation may do with the key of a secret. */
export function throughSecretsManager(scope: Construct, keyArn: string) {
  const region = Stack.of(scope).region;
  return {
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: [keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `secretsmanager.${region}.amazonaws.com` } },
  };
}

/** @throws PortcullisError `rotation-period-refused` */
export function checkedDays(every: Duration): number {
  const days = every.toDays({ integral: false });
  if (Number.isInteger(days) && days >= 1 && days <= 90) return days;
  throw new PortcullisError(
    'rotation-period-refused',
    `rotateEvery is ${days} days: a secret rotates every 1 to 90 days, whole ones; leave it out for 30`,
  );
}
