import { type IFunction } from 'aws-cdk-lib/aws-lambda';

/**
 * How the secret of a `SecretVault` rotates.
 *
 * @example
 * SecretRotation.sharedSecret();
 */
export class SecretRotation {
  /**
   * A secret that two sides share to sign with, such as that of webhooks: two live ones, made by the vault. Sign and check with
   * `signWebhook` and `isSignedWebhook` of `cdk-portcullis/rotation`.
   */
  public static sharedSecret(): SecretRotation {
    return new SecretRotation('rotation-hmac', undefined, 'current');
  }

  /**
   * A secret of your own kind, such as the key of a third party, by a function whose handler is `rotationHandler(…)` of
   * `cdk-portcullis/rotation`. It is permitted here to read and rotate the secret. The first value is an empty JSON object, which
   * the first rotation, at the deployment, replaces.
   */
  public static byFunction(rotation: IFunction): SecretRotation {
    return new SecretRotation(undefined, rotation, 'unused');
  }

  private constructor(
    /** @internal */
    public readonly _runtime: string | undefined,
    /** @internal */
    public readonly _function: IFunction | undefined,
    /** @internal The key under which the vault makes the first value. */
    public readonly _generated: string,
  ) {}
}
