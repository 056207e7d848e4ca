import { Duration, Lazy } from 'aws-cdk-lib';
import { type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { environment, permissions } from '../../runtime/rotation-client-secret/contract';
import { hardenedFunction } from '../functions/hardened-function';
import { rotateBy, throughSecretsManager } from '../secrets/rotate-by';
import { fencePolicy } from '../secrets/secret-policy';
import { type PoolParts } from './pool-parts';

/** A client that proves who it is by a secret, and where that secret is kept. */
export interface ConfidentialClient {
  /** The client. */
  readonly client: IUserPoolClient;
  /** Its secret: JSON with `clientId` and `clientSecret`. Give it to who needs it with `secret.grantRead(role)`. */
  readonly secret: ISecret;
}

/**
 * Keeps the secrets of a pool's clients in Secrets Manager and tells Cognito of them. No secret passes through the template: the
 * vault makes each value, and a rotation that begins with the deployment adds it to the client.
 */
export class ClientSecrets extends Construct {
  private readonly secrets: ISecret[] = [];
  private readonly rotation: LambdaFunction;

  constructor(
    scope: Construct,
    id: string,
    private readonly parts: PoolParts,
  ) {
    super(scope, id);
    const { userPool, signInHost, encryptionKey, logRetention: retention } = parts;
    this.rotation = hardenedFunction(this, 'Rotation', {
      runtime: 'rotation-client-secret',
      description: `Changes the secrets of the clients of ${userPool.node.path}`,
      environment: {
        [environment.userPoolId]: userPool.userPoolId,
        [environment.tokenEndpoint]: `https://${signInHost}/oauth2/token`,
      },
      encryptionKey,
      retention,
      timeout: Duration.seconds(30),
      memorySize: 256,
      concurrency: 2,
      permissions: [
        {
          actions: permissions.secret,
          resources: Lazy.list({ produce: () => this.secrets.map(({ secretArn }) => secretArn) }),
        },
        { actions: permissions.userPool, resources: [userPool.userPoolArn] },
        throughSecretsManager(this, encryptionKey.keyArn),
      ],
    });
  }

  /** Makes and keeps the secret of a client. */
  public keep(id: string, client: IUserPoolClient): ConfidentialClient {
    const secret = new Secret(this, id, {
      description: `Secret of the client ${client.node.path}`,
      encryptionKey: this.parts.encryptionKey,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ clientId: client.userPoolClientId }),
        generateStringKey: 'clientSecret',
        // What Cognito takes: 24 to 64 letters and digits.
        passwordLength: 48,
        excludePunctuation: true,
      },
    });
    fencePolicy(this, `${id}Policy`, secret);
    this.secrets.push(secret);
    rotateBy(this, id, secret, this.rotation, 30);
    return { client, secret };
  }
}
