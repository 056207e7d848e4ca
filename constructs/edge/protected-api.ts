import { AuthorizationType, type IDomainName, type IRestApi } from 'aws-cdk-lib/aws-apigateway';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { customerKey } from '../customer-key';
import { letLogsUse } from '../logs/log-key';
import { checkedRetention, retentionDaysFor } from '../logs/retention';
import { accept } from '../waivers/accept';
import { type Waiver } from '../waivers/waiver';
import { accessLogNameOf, executionLogNameOf } from './api/access-logs';
import { type RestGuard } from './api/authorizer';
import { serveAt } from './api/domain';
import { putBehindFirewall } from './api/firewall';
import { Methods } from './api/methods';
import { type ProtectedApiProps } from './api/protected-api-props';
import { checkedRate } from './api/rate';
import { hardenedRestApi, stageName } from './api/rest-api';
import { type ProtectedRoute, type PublicRoute } from './api/route';

/**
 * Defines a REST API whose every route is behind an authorizer and a web firewall, and takes only what it declares.
 *
 * A route says its method, path, scopes, body and function; requests that do not fit are refused before the function runs. Access
 * is logged under a customer key, the rate is limited, TLS is 1.2 or better, and a refusal says nothing but its status and an id. A
 * route without authorizer exists only as `publicRoute`, which takes a waiver. No preflight of CORS is answered: pages call it on
 * their own host alone (`HardenedDistribution.addPath`).
 *
 * @controls IDN-05 NET-01 NET-02 DAT-03 OPS-01
 *
 * @example
 * const api = new ProtectedApi(this, 'Orders', {
 *   authorizer: ApiAuthorizer.verifier({ userPool: users.userPool, clients: [app], revocationList }),
 *   webFirewall: new WebFirewall(this, 'Firewall'),
 * });
 * api.addRoute({ method: RouteMethod.GET, path: '/orders/{id}', scopes: ['orders/read'], handler: readOrder });
 */
export class ProtectedApi extends Construct {
  /** The API, for a distribution in front of it. Methods that are added here, past `addRoute`, have no authorizer: the gate finds them. */
  public readonly restApi: IRestApi;
  /** ARN of its only stage, which a web ACL is for. */
  public readonly stageArn: string;
  /** Address of the API, without a slash at its end. */
  public readonly url: string;
  /** The key that encrypts its logs. */
  public readonly encryptionKey: IKey;
  /** The address of your own, for its DNS record; only with `domain`. */
  public readonly domain?: IDomainName;
  private readonly guard: RestGuard;
  private readonly methods: Methods;

  constructor(scope: Construct, id: string, props: ProtectedApiProps) {
    super(scope, id);
    const retention = retentionDaysFor(checkedRetention('the logs of the API', props.logRetention));
    const requestsPerSecond = checkedRate('requestsPerSecond', props.requestsPerSecond ?? 100);
    const burst = checkedRate('burst', props.burst ?? 2 * requestsPerSecond);
    this.encryptionKey =
      props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the logs of ${this.node.path}`);
    const api = hardenedRestApi(this, 'Api', {
      encryptionKey: this.encryptionKey,
      retention,
      requestsPerSecond,
      burst,
      ownDomain: props.domain !== undefined,
    });
    letLogsUse(this.encryptionKey, accessLogNameOf(this), executionLogNameOf(api.restApiId, stageName));
    this.restApi = api;
    this.stageArn = api.deploymentStage.stageArn;
    putBehindFirewall(api.deploymentStage, props);
    this.domain = props.domain && serveAt(this, 'Domain', api, props.domain);
    this.url = props.domain ? `https://${props.domain.domainName}` : api.urlForPath('/').replace(/\/$/, '');
    this.guard = props.authorizer._kind.rest({
      scope: this,
      api,
      encryptionKey: this.encryptionKey,
      retention,
    });
    this.methods = new Methods(api);
  }

  /**
   * Adds a route behind the authorizer.
   *
   * @throws an error whose `code` is `route-path-invalid`, `route-declared-twice`, `route-parameter-unclear`,
   * `route-scopes-unused`, `route-scope-unclear`, `route-table-full`, `body-schema-missing`, `body-schema-unused` or
   * `body-schema-refused`
   */
  public addRoute(route: ProtectedRoute): void {
    this.methods.add(route, this.guard(route));
  }

  /**
   * Adds a route that anybody may call, such as a health check.
   *
   * @param reason why nobody needs to be known there; it leaves a waiver of PC-APIGW-01 on the method
   * @throws an error whose `code` is one of those of `addRoute`
   */
  public publicRoute(route: PublicRoute, reason: Waiver): void {
    const method = this.methods.add(route, { authorizationType: AuthorizationType.NONE });
    accept(method, reason, 'PC-APIGW-01');
    acknowledge(method, reason.reason, 'AwsSolutions::AwsSolutions-APIG4');
  }
}
