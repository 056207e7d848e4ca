import { type IUserPool } from 'aws-cdk-lib/aws-cognito';
import { type Waiver } from '../../waivers/waiver';
import { type AuthorizerTarget, type BoundAuthorizer } from './authorizer';
import { signedRequests } from './iam-authorizer';
import { poolAuthorizer } from './pool-authorizer';

/**
 * How an API knows who calls. Every API has one, and every route of it but those declared public.
 *
 * @example
 * const authorizer = ApiAuthorizer.iam();
 */
export class ApiAuthorizer {
  /** Callers sign their requests with IAM credentials; their own policies say which routes they may call. */
  public static iam(): ApiAuthorizer {
    return new ApiAuthorizer(() => signedRequests);
  }

  /**
   * Callers show an access token, and API Gateway checks it by itself: cheaper, without a function, and with two losses. A
   * revoked token works until it ends, and every client of the pool is admitted. Each route must have exactly one scope.
   *
   * @param withoutRevocation why tokens that cannot be revoked will do
   */
  public static userPool(userPool: IUserPool, withoutRevocation: Waiver): ApiAuthorizer {
    return new ApiAuthorizer((target) => poolAuthorizer(target, userPool, withoutRevocation));
  }

  private constructor(private readonly build: (target: AuthorizerTarget) => BoundAuthorizer) {}

  /** @internal */
  public _bind(target: AuthorizerTarget): BoundAuthorizer {
    return this.build(target);
  }
}
