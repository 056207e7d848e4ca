import { type IUserPool, type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type Waiver } from '../../waivers/waiver';
import { type AuthorizerKind } from './authorizer';
import { builtIn } from './built-in-authorizer';
import { signedRequests } from './iam-authorizer';
import { tokenVerifier, type TokenVerifierOptions } from './token-verifier';

/**
 * How an API knows who calls. Every API has one, and every route of it but those declared public.
 *
 * @example
 * const revocationList = new RevocationList(this, 'Revocations');
 * const authorizer = ApiAuthorizer.verifier({ userPool: users.userPool, clients: [app], revocationList });
 */
export class ApiAuthorizer {
  /**
   * Callers show an access token of a user pool. Our verifier checks its issuer, client, use, times and signature, the scopes of the
   * route, and that neither it, nor its session, nor its user was revoked.
   *
   * @throws an error whose `code` is `clients-missing` or `staleness-invalid`
   */
  public static verifier(options: TokenVerifierOptions): ApiAuthorizer {
    return new ApiAuthorizer(tokenVerifier(options));
  }

  /** Callers sign their requests with IAM credentials; their own policies say which routes they may call. */
  public static iam(): ApiAuthorizer {
    return new ApiAuthorizer(signedRequests);
  }

  /**
   * Callers show an access token of a user pool, and API Gateway checks it by itself: cheaper, without a function, and with losses.
   * A revoked token works until it ends. A REST API admits every client of the pool, an HTTP API those that are named. Each route
   * must have exactly one scope.
   *
   * @param withoutRevocation why tokens that cannot be revoked will do
   */
  public static builtIn(
    userPool: IUserPool,
    clients: IUserPoolClient[],
    withoutRevocation: Waiver,
  ): ApiAuthorizer {
    return new ApiAuthorizer(builtIn(userPool, clients, withoutRevocation));
  }

  /** @internal */
  public readonly _kind: AuthorizerKind;

  private constructor(kind: AuthorizerKind) {
    this._kind = kind;
  }
}
