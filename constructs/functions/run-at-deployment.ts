import { CustomResource, Duration } from 'aws-cdk-lib';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { permissions, properties } from '../../runtime/run-at-deployment/contract';
import { hardenedFunction } from './hardened-function';

export interface RunAtDeploymentOptions {
  /** The function to call: 10 minutes at most. Where it throws, the deployment fails with its message. */
  readonly target: IFunction;
  /** JSON that it is called with; no secret. */
  readonly input: string;
  /** When this or the input changes, it is called again. */
  readonly version: string;
  /** Encrypts the log of the one who calls. */
  readonly encryptionKey: IKey;
  readonly retention: RetentionDays;
}

/**
 * A step of the deployment that calls a function when it is made and when it changes. CloudFormation is answered by a function of its
 * own, so that the one that is called may stand in a network that leads nowhere else.
 */
export function runAtDeployment(
  scope: Construct,
  id: string,
  options: RunAtDeploymentOptions,
): CustomResource {
  const { target, input, version, encryptionKey, retention } = options;
  const caller = hardenedFunction(scope, `${id}Caller`, {
    runtime: 'run-at-deployment',
    description: `Calls a function at the deployment (${scope.node.path})`,
    environment: {},
    encryptionKey,
    retention,
    timeout: Duration.minutes(11),
    memorySize: 256,
    concurrency: 1,
    permissions: [{ actions: permissions.function, resources: [target.functionArn] }],
  });
  return new CustomResource(scope, id, {
    serviceToken: caller.functionArn,
    resourceType: 'Custom::RunAtDeployment',
    properties: properties(target.functionArn, input, version),
    serviceTimeout: Duration.minutes(12),
  });
}
