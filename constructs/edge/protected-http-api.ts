import { type Duration } from 'aws-cdk-lib';
import {
  type DomainName,
  type HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge';
import { customerKey } from '../customer-key';
import { letLogsUse } from '../logs/log-key';
import { checkedRetention, retentionDaysFor } from '../logs/retention';
import { accept } from '../waivers/accept';
import { type Waiver } from '../waivers/waiver';
import { accessLogNameOf } from './api/access-logs';
import { type ApiAuthorizer } from './api/api-authorizer';
import { type HttpGuard } from './api/authorizer';
import { hardenedHttpApi, type HttpApiDomain } from './api/http-api';
import { missingDistribution } from './api/in-front';
import { checkedRate } from './api/rate';
import { type HttpApiRoute, type PublicHttpApiRoute } from './api/route';
import { RouteTable } from './api/route-table';

export interface ProtectedHttpApiProps {
  /** How the API knows who calls. */
  readonly authorizer: ApiAuthorizer;
  /** Its only address, which asks the distribution in front for a certificate. */
  readonly domain: HttpApiDomain;
  /**
   * Key that encrypts the logs, and what the authorizer keeps.
   *
   * @default - a new key of the customer's, rotated yearly and kept when the stack goes
   */
  readonly encryptionKey?: IKey;
  /**
   * How long logs are kept at least: 365 days or more.
   *
   * @default - 365 days
   */
  readonly logRetention?: Duration;
  /**
   * Requests that the API answers in a second, over all clients; more are refused with 429.
   *
   * @default 100
   */
  readonly requestsPerSecond?: number;
  /**
   * Requests that it answers at once before the rate counts.
   *
   * @default - twice `requestsPerSecond`
   */
  readonly burst?: number;
}

/**
 * Defines an HTTP API whose every route is behind an authorizer, and which a HardenedDistribution alone can reach.
 *
 * It costs a third of a REST API, and AWS gives it less: no web ACL (the distribution has it, and synthesis fails without one), no
 * check of requests (each handler checks its own body), no words of your own for what API Gateway refuses, no policy of its own, and
 * no limit for one client. Where any of that matters, use ProtectedApi.
 *
 * @controls IDN-05 NET-01 NET-02 DAT-03 OPS-01
 *
 * @example
 * const api = new ProtectedHttpApi(this, 'Prices', { authorizer: ApiAuthorizer.iam(), domain });
 * api.addRoute({ method: RouteMethod.GET, path: '/prices', scopes: [], handler: readPrices });
 * site.addPath('/prices', EdgeOrigin.httpApi(api.httpApi, api.domainName, clientCertificate));
 */
export class ProtectedHttpApi extends Construct {
  /** The API, for the distribution in front of it. */
  public readonly httpApi: HttpApi;
  /** Its address, for the distribution and for its DNS record. */
  public readonly domainName: DomainName;
  /** The key that encrypts its logs. */
  public readonly encryptionKey: IKey;
  private readonly guard: HttpGuard;
  private readonly table = new RouteTable();

  constructor(scope: Construct, id: string, props: ProtectedHttpApiProps) {
    super(scope, id);
    const retention = retentionDaysFor(checkedRetention('the logs of the API', props.logRetention));
    const requestsPerSecond = checkedRate('requestsPerSecond', props.requestsPerSecond ?? 100);
    const burst = checkedRate('burst', props.burst ?? 2 * requestsPerSecond);
    this.encryptionKey =
      props.encryptionKey ?? customerKey(this, 'Key', `Encrypts the logs of the API ${this.node.path}`);
    letLogsUse(this.encryptionKey, accessLogNameOf(this));
    const { encryptionKey } = this;
    const { domain } = props;
    const made = hardenedHttpApi(this, 'Api', { domain, encryptionKey, retention, requestsPerSecond, burst });
    this.httpApi = made.api;
    this.domainName = made.domainName;
    this.guard = props.authorizer._kind.http({ scope: this, encryptionKey, retention });
    this.node.addValidation({
      validate: () => missingDistribution(this, domain.domainName, made.domainName.name),
    });
  }

  /**
   * Adds a route behind the authorizer. Its handler checks the body.
   *
   * @throws an error whose `code` is `route-path-invalid`, `route-declared-twice`, `route-parameter-unclear`,
   * `route-scopes-unused`, `route-scope-unclear` or `route-table-full`
   */
  public addRoute(route: HttpApiRoute): void {
    this.add(route, this.guard(route));
  }

  /**
   * Adds a route that anybody may call.
   *
   * @param reason why nobody needs to be known there; it leaves a waiver of PC-APIGW2-05 on the route
   * @throws an error whose `code` is one of those of `addRoute`
   */
  public publicRoute(route: PublicHttpApiRoute, reason: Waiver): void {
    const made = this.add(route, { authorizer: new HttpNoneAuthorizer() });
    accept(made, reason, 'PC-APIGW2-05');
    acknowledge(made, reason.reason, 'AwsSolutions::AwsSolutions-APIG4');
  }

  private add(route: PublicHttpApiRoute, guard: ReturnType<HttpGuard>): HttpRoute {
    this.table.add(route);
    const { method, path, handler } = route;
    const id = `${method}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`;
    return new HttpRoute(this.httpApi, id, {
      httpApi: this.httpApi,
      routeKey: HttpRouteKey.with(path, HttpMethod[method]),
      integration: new HttpLambdaIntegration(`${id}Function`, handler),
      ...guard,
    });
  }
}
