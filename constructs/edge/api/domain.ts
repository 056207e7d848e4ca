import {
  DomainName,
  EndpointAccessMode,
  EndpointType,
  type IDomainName,
  type RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';

/** Certificate authorities whose clients an API lets in. */
export interface ApiTruststore {
  /** Bucket that holds the certificates, with versions on. */
  readonly bucket: IBucket;
  /** Key of the object: PEM certificates, one after the other. */
  readonly key: string;
  /** Version of the object, so that whoever may write the bucket cannot let others in. */
  readonly version: string;
}

/** An address of your own for an API. */
export interface ApiDomain {
  /** Host name, such as `api.example.com`. Point its record at the construct's `domain`. */
  readonly domainName: string;
  /** Certificate of the host, in the region of the API. */
  readonly certificate: ICertificate;
  /**
   * Asks every client for a certificate of one of these authorities (mutual TLS), beside its token.
   *
   * @default - clients show no certificate
   */
  readonly clientCertificates?: ApiTruststore;
}

/** Serves an API at an address of its own, over TLS 1.2 or better. */
export function serveAt(scope: Construct, id: string, api: RestApi, domain: ApiDomain): IDomainName {
  const { domainName, certificate, clientCertificates } = domain;
  const name = new DomainName(scope, id, {
    domainName,
    certificate,
    endpointType: EndpointType.REGIONAL,
    // API Gateway offers its newer policies, with hybrid key exchange, only where no client certificate is asked for.
    ...(clientCertificates === undefined
      ? {
          securityPolicy: SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09,
          endpointAccessMode: EndpointAccessMode.STRICT,
        }
      : { securityPolicy: SecurityPolicy.TLS_1_2, mtls: { ...clientCertificates } }),
  });
  name.addBasePathMapping(api, { stage: api.deploymentStage });
  return name;
}
