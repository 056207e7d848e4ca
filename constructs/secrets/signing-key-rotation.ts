import { createHash } from 'node:crypto';
import { Duration, Lazy, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import {
  aliasesOf,
  type Bounds,
  environment,
  jwksPath,
  keyTag,
  permissions,
  tickSeconds,
} from '../../runtime/rotation-signing-key/contract';
import { acknowledgeWildcards } from '../acknowledge-wildcards';
import { deadLetterQueue } from '../functions/dead-letters';
import { type FunctionPermission } from '../functions/function-role';
import { hardenedFunction } from '../functions/hardened-function';
import { runAtDeployment } from '../functions/run-at-deployment';

export interface SigningKeyRotationOptions {
  readonly name: string;
  readonly bounds: Bounds;
  readonly bucket: IBucket;
  readonly encryptionKey: IKey;
  /** ARNs of the roles that sign, read when everything is defined. */
  readonly signers: readonly string[];
  readonly alarmAction: IAlarmAction;
}

/** What rotates a signing key: every day it does what is due, and at every deployment that changes who signs. */
export class SigningKeyRotation extends Construct {
  constructor(scope: Construct, id: string, options: SigningKeyRotationOptions) {
    super(scope, id);
    const { name, bounds, bucket, encryptionKey, signers, alarmAction } = options;
    const retention = RetentionDays.ONE_YEAR;
    const deadLetters = deadLetterQueue(this, 'Unrun', encryptionKey);
    const target = hardenedFunction(this, 'Function', {
      runtime: 'rotation-signing-key',
      description: `Rotates the signing key ${name}`,
      environment: {
        [environment.name]: name,
        [environment.bucket]: bucket.bucketName,
        [environment.rotateSeconds]: String(bounds.rotate),
        [environment.tokenSeconds]: String(bounds.token),
        [environment.cacheSeconds]: String(bounds.cache),
        [environment.account]: Stack.of(this).account,
        [environment.signers]: Lazy.string({ produce: () => signers.join(' ') }),
      },
      encryptionKey,
      retention,
      timeout: Duration.minutes(10),
      memorySize: 256,
      // Runs at the same time do no harm: a tick, and a deployment.
      concurrency: 2,
      deadLetters,
      permissions: this.permitted(options),
    });
    new Rule(this, 'Tick', {
      description: `Does what is due for the signing key ${name}`,
      schedule: Schedule.rate(Duration.seconds(tickSeconds)),
      targets: [new FunctionTarget(target, { retryAttempts: 2, deadLetterQueue: deadLetters })],
    });
    const version = (): string => {
      const said = Stack.of(this).resolve({ bounds, signers: [...signers] });
      return createHash('sha256').update(JSON.stringify(said)).digest('hex');
    };
    runAtDeployment(this, 'FirstKeys', {
      ...{ target, input: '{}', encryptionKey, retention },
      version: Lazy.string({ produce: version }),
    }).node.addDependency(bucket);
    const day = Duration.seconds(tickSeconds);
    this.alarm(
      'Failed',
      `failed: its log says why`,
      target.metricErrors({ period: Duration.minutes(5) }),
      alarmAction,
    );
    this.alarm(
      'Missing',
      'did not run for two days',
      target.metricInvocations({ period: day }),
      alarmAction,
      {
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        evaluationPeriods: 2,
        treatMissingData: TreatMissingData.BREACHING,
      },
    );
  }

  private alarm(id: string, what: string, metric: Metric, action: IAlarmAction, when = onError): void {
    const alarm = new Alarm(this, id, {
      alarmDescription: `The rotation of ${this.node.scope?.node.path} ${what}`,
      ...{ metric, threshold: 1, ...when },
    });
    alarm.addAlarmAction(action);
  }

  private permitted({ name, bucket, encryptionKey }: SigningKeyRotationOptions): FunctionPermission[] {
    const kms = (resource: string, resourceName: string): string =>
      Stack.of(this).formatArn({ service: 'kms', resource, resourceName });
    const [keys, aliases] = [kms('key', '*'), kms('alias', `${aliasesOf(name).replace('alias/', '')}*`)];
    acknowledgeWildcards(this, 'keys come and go: which of them are its own, their tag and their alias say', [
      ...[keys, aliases],
    ]);
    const via = (service: string) => ({
      StringEquals: { 'kms:ViaService': `${service}.${Stack.of(this).region}.amazonaws.com` },
    });
    return [
      {
        actions: permissions.newKeys,
        resources: ['*'],
        conditions: { StringEquals: { [`aws:RequestTag/${keyTag}`]: name } },
      },
      { actions: permissions.aliases, resources: [aliases] },
      {
        actions: permissions.keys,
        resources: [keys],
        conditions: { StringEquals: { [`aws:ResourceTag/${keyTag}`]: name } },
      },
      // What nobody names can only be found among all.
      { actions: permissions.account, resources: ['*'] },
      { actions: permissions.jwks, resources: [bucket.arnForObjects(jwksPath)] },
      ...['s3', 'sqs'].map((service) => ({
        actions: permissions.keyOfStores,
        resources: [encryptionKey.keyArn],
        conditions: via(service),
      })),
    ];
  }
}

const onError = {
  comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
  evaluationPeriods: 1,
  treatMissingData: TreatMissingData.MISSING,
};
