import { Names } from 'aws-cdk-lib';
import {
  DomainName,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type Construct } from 'constructs';
import { auditGroup } from '../../logs/audit-group';
import { accessLogNameOf, httpAccessLogFormat } from './access-logs';
import { type ApiTruststore } from './domain';

/** An address that only the distribution in front can use: it shows the certificate that is asked for. */
export interface HttpApiDomain {
  /** Host name, such as `api.example.com`. Point its record at the construct's `domainName`. */
  readonly domainName: string;
  /** Certificate of the host, in the region of the API. */
  readonly certificate: ICertificate;
  /** Authorities of the certificate that the distribution shows (mutual TLS). */
  readonly clientCertificates: ApiTruststore;
}

interface HttpApiOptions {
  readonly domain: HttpApiDomain;
  readonly encryptionKey: IKey;
  readonly retention: RetentionDays;
  readonly requestsPerSecond: number;
  readonly burst: number;
}

/** An HTTP API that answers at its own domain alone, logged and limited. It has no route yet. */
export function hardenedHttpApi(
  scope: Construct,
  id: string,
  options: HttpApiOptions,
): { api: HttpApi; domainName: DomainName } {
  const { domain, encryptionKey, retention, requestsPerSecond, burst } = options;
  const api = new HttpApi(scope, id, {
    apiName: Names.uniqueResourceName(scope, { maxLength: 128, separator: '-' }),
    description: `Protected HTTP API ${scope.node.path}`,
    disableExecuteApiEndpoint: true,
    createDefaultStage: false,
  });
  const domainName = new DomainName(scope, 'Domain', {
    domainName: domain.domainName,
    certificate: domain.certificate,
    securityPolicy: SecurityPolicy.TLS_1_2,
    mtls: { ...domain.clientCertificates },
  });
  const accessLog = auditGroup(scope, 'AccessLog', accessLogNameOf(scope), encryptionKey, retention);
  new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    domainMapping: { domainName },
    throttle: { rateLimit: requestsPerSecond, burstLimit: burst },
    detailedMetricsEnabled: true,
    accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: httpAccessLogFormat },
  });
  return { api, domainName };
}
