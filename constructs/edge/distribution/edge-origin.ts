import { type DomainName as HttpDomainName, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IDomainName, type IRestApi } from 'aws-cdk-lib/aws-apigateway';
import { type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type IOrigin, OriginProtocolPolicy, OriginSslPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { FunctionUrlOrigin, VpcOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { type IApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { type IFunctionUrl } from 'aws-cdk-lib/aws-lambda';
import { type Bucket } from 'aws-cdk-lib/aws-s3';
import { PrivateBucket } from '../../storage/private-bucket';
import { TlsOnlyBucket } from '../../storage/tls-only-bucket';
import { checkHttpApi, checkRestApi } from './closed-api';
import { MutualTlsOrigin } from './mutual-tls-origin';
import { PrivateBucketOrigin } from './private-bucket-origin';

/** Which requests an origin takes, and what of them and of its answers goes through. */
export interface OriginTraits {
  /** Whether it takes requests that change something. */
  readonly changes: boolean;
  /** Whether its answers are the same for everybody, and may be cached. */
  readonly cached: boolean;
  /** Whether it sees the name that the viewer asked for. An API answers to its own name only. */
  readonly seesHost: boolean;
}

/**
 * Where a distribution fetches answers. Every kind can be reached by the distribution alone, or asks it for a certificate.
 *
 * @example
 * const origin = EdgeOrigin.bucket(new Bucket(this, 'Pages'));
 */
export class EdgeOrigin {
  /** A bucket of static files. It is made private and TLS-only, and only this distribution may read it. */
  public static bucket(bucket: Bucket): EdgeOrigin {
    bucket.with(new PrivateBucket(), new TlsOnlyBucket());
    return new EdgeOrigin(new PrivateBucketOrigin(bucket), { changes: false, cached: true, seesHost: false });
  }

  /**
   * A function that makes pages, by its URL with `AuthType` AWS_IAM, for GET and HEAD. Requests with a body would need their
   * hash from the viewer, so put a function that takes them behind an API.
   */
  public static functionUrl(url: IFunctionUrl): EdgeOrigin {
    return new EdgeOrigin(FunctionUrlOrigin.withOriginAccessControl(url), {
      changes: false,
      cached: false,
      seesHost: false,
    });
  }

  /**
   * An application load balancer in private subnets, reached over a VPC origin.
   *
   * @param certificateName a name that the certificate of its HTTPS listener is for
   */
  public static loadBalancer(loadBalancer: IApplicationLoadBalancer, certificateName: string): EdgeOrigin {
    const origin = VpcOrigin.withApplicationLoadBalancer(loadBalancer, {
      domainName: certificateName,
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    });
    return new EdgeOrigin(origin, { changes: true, cached: false, seesHost: true });
  }

  /**
   * A REST API at its own address, which asks the distribution for a client certificate (mutual TLS). Its default endpoint must
   * be closed.
   *
   * @param clientCertificate the distribution's, in us-east-1
   * @throws an error whose `code` is `api-open` if somebody else could reach the API, or that cannot be seen
   */
  public static restApi(api: IRestApi, domain: IDomainName, clientCertificate: ICertificate): EdgeOrigin {
    checkRestApi(api, domain);
    return EdgeOrigin.mutualTls(domain.domainName, clientCertificate);
  }

  /**
   * An HTTP API at its own address, which asks the distribution for a client certificate (mutual TLS). Its default endpoint must
   * be closed.
   *
   * @param clientCertificate the distribution's, in us-east-1
   * @throws an error whose `code` is `api-open` if somebody else could reach the API, or that cannot be seen
   */
  public static httpApi(api: HttpApi, domain: HttpDomainName, clientCertificate: ICertificate): EdgeOrigin {
    checkHttpApi(api, domain);
    return EdgeOrigin.mutualTls(domain.name, clientCertificate);
  }

  private static mutualTls(domainName: string, { certificateArn }: ICertificate): EdgeOrigin {
    const origin = new MutualTlsOrigin(domainName, certificateArn);
    return new EdgeOrigin(origin, { changes: true, cached: false, seesHost: false });
  }

  /** @internal */
  public readonly _origin: IOrigin;
  /** @internal */
  public readonly _traits: OriginTraits;

  private constructor(origin: IOrigin, traits: OriginTraits) {
    this._origin = origin;
    this._traits = traits;
  }
}
