import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IAlarmAction, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { permissions } from '../../runtime/rotation-hmac/contract';
import { customerKey } from '../customer-key';
import { hardenedFunction } from '../functions/hardened-function';
import { retentionDaysFor } from '../logs/retention';
import { checkedDays, rotateBy, throughSecretsManager } from './rotate-by';
import { fencePolicy } from './secret-policy';
import { type SecretRotation } from './secret-rotation';

/** A copy of a secret in another region. */
export interface SecretReplica {
  /** Region, such as `eu-west-1`. */
  readonly region: string;
  /** Key of that region that encrypts the copy. */
  readonly encryptionKey: IKey;
}

export interface SecretVaultProps {
  /** How the secret rotates. */
  readonly rotation: SecretRotation;
  /** What happens when a rotation fails, such as a message to a topic. */
  readonly alarmAction: IAlarmAction;
  /**
   * How often it rotates, in whole days: 90 at most.
   *
   * @default - every 30 days
   */
  readonly rotateEvery?: Duration;
  /**
   * Key that encrypts the secret, and the log of its rotation.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * Endpoints of Secrets Manager in networks of yours: the secret is read and changed through them alone.
   *
   * @default - from anywhere, by principals of this account
   */
  readonly vpcEndpointIds?: string[];
  /**
   * Copies in other regions.
   *
   * @default - the secret stays in its region
   */
  readonly replicas?: SecretReplica[];
}

/**
 * Defines a secret that nobody ever types: made in the vault, under a customer key, and rotated without a moment at which a
 * reader fails.
 *
 * It first rotates at the deployment, then every 30 days; what was current before goes on to work until the next rotation.
 * Nobody of another account reads it, nothing does without TLS, and a rotation that fails raises an alarm.
 *
 * @controls DAT-06 IDN-06
 *
 * @example
 * import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
 * import { Topic } from 'aws-cdk-lib/aws-sns';
 *
 * new SecretVault(this, 'WebhookSecret', {
 *   rotation: SecretRotation.sharedSecret(),
 *   alarmAction: new SnsAction(Topic.fromTopicArn(this, 'OnCall', 'arn:aws:sns:us-east-1:111111111111:on-call')),
 * }).grantRead(backend);
 */
export class SecretVault extends Construct {
  /** The secret. */
  public readonly secret: ISecret;
  /** The key that encrypts it. */
  public readonly encryptionKey: IKey;
  /** Tells of a rotation that failed. */
  public readonly alarm: Alarm;

  constructor(scope: Construct, id: string, props: SecretVaultProps) {
    super(scope, id);
    const { rotation, rotateEvery = Duration.days(30), replicas } = props;
    const days = checkedDays(rotateEvery);
    this.encryptionKey =
      props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the secret ${this.node.path}`);
    this.secret = new Secret(this, 'Secret', {
      description: `Secret ${this.node.path}`,
      encryptionKey: this.encryptionKey,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: rotation._generated,
        // Letters and digits, of which 44 are 33 bytes in base64.
        passwordLength: 44,
        excludePunctuation: true,
      },
      ...(replicas !== undefined && { replicaRegions: replicas.map((replica) => ({ ...replica })) }),
    });
    const rotate = this.functionOf(rotation);
    fencePolicy(this, 'Policy', this.secret, {
      vpcEndpointIds: props.vpcEndpointIds,
      rotationRoleArn: rotate.role?.roleArn ?? '',
    });
    rotateBy(this, 'Secret', this.secret, rotate, days);
    this.alarm = new Alarm(this, 'RotationFailed', {
      alarmDescription: `A rotation of the secret ${this.node.path} failed. The value in use still works; the log of the function says why.`,
      metric: rotate.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.MISSING,
    });
    this.alarm.addAlarmAction(props.alarmAction);
  }

  /** Lets somebody read the secret, and use its key for that alone. */
  public grantRead(grantee: IGrantable): void {
    this.secret.grantRead(grantee);
  }

  private functionOf(rotation: SecretRotation): IFunction {
    const ofSecret = { actions: permissions.secret, resources: [this.secret.secretArn] };
    const allowed = [ofSecret, throughSecretsManager(this, this.encryptionKey.keyArn)];
    const { _function: own, _runtime: runtime } = rotation;
    if (own !== undefined) {
      for (const { actions, resources, ...conditions } of allowed)
        own.grantPrincipal.addToPrincipalPolicy(
          new PolicyStatement({ actions: [...actions], resources, ...conditions }),
        );
      return own;
    }
    return hardenedFunction(this, 'Rotation', {
      runtime: runtime ?? '',
      description: `Rotates the secret ${this.node.path}`,
      environment: {},
      encryptionKey: this.encryptionKey,
      retention: retentionDaysFor(Duration.days(365)),
      timeout: Duration.seconds(30),
      memorySize: 256,
      concurrency: 2,
      permissions: allowed,
    });
  }
}
