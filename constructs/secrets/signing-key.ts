import { Duration, Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { type IAlarmAction } from 'aws-cdk-lib/aws-cloudwatch';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  activeAliasOf,
  jwksPath,
  keyTag,
  mostSigners,
  signerEnvironment,
  signerPermissions,
} from '../../runtime/rotation-signing-key/contract';
import { PortcullisError } from '../../waivers';
import { acknowledgeWildcards } from '../acknowledge-wildcards';
import { customerKey } from '../customer-key';
import { sendAccessLogs } from '../logs/send-access-logs';
import { customerBucket } from '../storage/customer-bucket';
import { checkedBounds, checkedName } from './signing-bounds';
import { SigningKeyRotation } from './signing-key-rotation';

export interface SigningKeyProps {
  /** Name of the key in its account and region: 1 to 64 of a-z, 0-9 and `-`. */
  readonly name: string;
  /** The longest that a token lives: a day at most. */
  readonly longestTokenLife: Duration;
  /** Where the access logs of the bucket go: a bucket that takes those of S3. */
  readonly accessLogs: IBucket;
  /** What happens when a rotation fails, or does not run, such as a message to a topic. */
  readonly alarmAction: IAlarmAction;
  /**
   * How long a key signs, in whole days: 90 at most.
   *
   * @default - 30 days
   */
  readonly rotateEvery?: Duration;
  /**
   * The longest that anybody verifies by public keys that were fetched before, with all caches in between.
   *
   * @default - 1 day
   */
  readonly longestCache?: Duration;
  /**
   * Key that encrypts the bucket of the public keys, and the log of the rotation.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
}

/**
 * Defines a key that signs tokens (ES256), whose private half nobody ever sees: it is made in KMS, signs there, and another takes its
 * place every 30 days without a moment at which a token fails.
 *
 * Three keys are published, for 1 USD a month each beside what the template shows: the one that signs; the next, for as long as anybody
 * may verify by an older list; and the one before, until its last token is over. Serve the list by a distribution:
 * `site.addPath(signingKey.jwksPath, EdgeOrigin.bucket(signingKey.jwksBucket))`.
 *
 * Only the functions and roles that are named here sign, whatever another policy of the account allows: the policy of each key says
 * so. A rotation that fails, or that does not run for two days, raises an alarm.
 *
 * @controls IDN-06
 *
 * @example
 * import { Duration } from 'aws-cdk-lib';
 * import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
 * import { Topic } from 'aws-cdk-lib/aws-sns';
 *
 * const signingKey = new SigningKey(this, 'Tokens', {
 *   name: 'tokens',
 *   longestTokenLife: Duration.minutes(15),
 *   accessLogs: archive.accessLogs,
 *   alarmAction: new SnsAction(Topic.fromTopicArn(this, 'OnCall', 'arn:aws:sns:us-east-1:111111111111:on-call')),
 * });
 * signingKey.letSign(backend);
 */
export class SigningKey extends Construct {
  /** The bucket of the public keys, which nothing reads but what serves it. */
  public readonly jwksBucket: Bucket;
  /** Path of the public keys, in the bucket and below the host that serves them. */
  public readonly jwksPath = `/${jwksPath}`;
  /** Alias of the key that signs now. */
  public readonly aliasName: string;
  private readonly name: string;
  private readonly tokenSeconds: number;
  private readonly signers: string[] = [];

  /** @throws an error whose `code` is `signing-key-name-refused` or `rotation-period-refused` */
  constructor(scope: Construct, id: string, props: SigningKeyProps) {
    super(scope, id);
    this.name = checkedName(props.name);
    this.aliasName = activeAliasOf(this.name);
    const bounds = checkedBounds(props);
    this.tokenSeconds = bounds.token;
    const encryptionKey =
      props.encryptionKey ?? customerKey(this, 'Key', `Encrypts what is kept for ${this.node.path}`);
    this.jwksBucket = customerBucket(this, 'Jwks', {
      encryptionKey,
      bucketKeyEnabled: true,
      kept: { id: 'DropReplacedVersions', noncurrentVersionExpiration: Duration.days(365) },
      withoutCopy: 'the list is made again from the keys in KMS by every rotation',
    });
    sendAccessLogs(this.jwksBucket, props.accessLogs, `${this.node.path}/`);
    new SigningKeyRotation(this, 'Rotation', {
      ...{ name: this.name, bounds, bucket: this.jwksBucket, encryptionKey, signers: this.signers },
      alarmAction: props.alarmAction,
    });
  }

  /**
   * Lets a function sign, and tells it with which key and for how long, by its environment: `tokenSigner()` of
   * `cdk-portcullis/signing-keys` reads it there.
   *
   * @throws an error whose `code` is `signers-refused`
   */
  public letSign(handler: LambdaFunction): void {
    if (handler.role === undefined)
      throw new PortcullisError('signers-refused', `${handler.node.path} has no role: give it one`);
    this.letRoleSign(handler.role);
    handler.addEnvironment(signerEnvironment.name, this.name);
    handler.addEnvironment(signerEnvironment.longestLifeSeconds, String(this.tokenSeconds));
  }

  /**
   * Lets a role sign, and nobody else but those that were named before: 20 at most.
   *
   * @throws an error whose `code` is `signers-refused`
   */
  public letRoleSign(role: IRole): void {
    if (this.signers.length === mostSigners)
      throw new PortcullisError(
        'signers-refused',
        `${this.node.path} has ${mostSigners} signers, which is the most: let one role sign for several`,
      );
    this.signers.push(role.roleArn);
    const keys = Stack.of(this).formatArn({ service: 'kms', resource: 'key', resourceName: '*' });
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [...signerPermissions],
        resources: [keys],
        conditions: { StringEquals: { [`aws:ResourceTag/${keyTag}`]: this.name } },
      }),
    );
    acknowledgeWildcards(role, 'keys come and go: which of them signs, their tag and their own policy say', [
      keys,
    ]);
  }
}
