import { Duration, Names } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersCorsBehavior,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import { type Construct } from 'constructs';
import {
  type CorsSettings,
  type Feature,
  frameOption,
  headersOf,
  hstsSeconds,
  type Isolation,
  isolationHeaders,
  methodsOf,
  removedHeaders,
} from '../../../runtime/security-headers/contract';
import { type Csp } from './csp';

export interface HeadersPolicySettings {
  readonly csp: Csp;
  readonly cors: CorsSettings | undefined;
  readonly features: readonly Feature[];
  readonly isolation: Isolation;
}

/** CloudFront's policy of response headers that says the same as the middleware of the runtime library. */
export function headersPolicy(
  scope: Construct,
  id: string,
  settings: HeadersPolicySettings,
): ResponseHeadersPolicy {
  const { csp, cors, features, isolation } = settings;
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: Names.uniqueResourceName(scope, { maxLength: 120, separator: '-' }),
    comment: 'Headers that confine what a page loads, and who reads or frames it',
    securityHeadersBehavior: securityHeaders(csp),
    customHeadersBehavior: {
      customHeaders: Object.entries(isolationHeaders({ features, isolation })).map(([header, value]) => ({
        header,
        value,
        override: true,
      })),
    },
    ...(cors && { corsBehavior: corsBehavior(cors) }),
    removeHeaders: [...removedHeaders],
  });
}

function securityHeaders(csp: Csp): ResponseSecurityHeadersBehavior {
  const frame = frameOption(csp.framedByOrigins);
  return {
    // An origin that sends its own policy, with a nonce, is believed; one that forgot to gets this.
    contentSecurityPolicy: { contentSecurityPolicy: csp.text, override: !csp.comesFromOrigin },
    contentTypeOptions: { override: true },
    referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
    strictTransportSecurity: {
      accessControlMaxAge: Duration.seconds(hstsSeconds),
      includeSubdomains: true,
      preload: true,
      override: true,
    },
    ...(frame !== undefined && { frameOptions: { frameOption: HeadersFrameOption[frame], override: true } }),
  };
}

function corsBehavior(cors: CorsSettings): ResponseHeadersCorsBehavior {
  return {
    accessControlAllowOrigins: [...cors.origins],
    accessControlAllowMethods: [...methodsOf(cors)],
    accessControlAllowHeaders: [...headersOf(cors)],
    accessControlAllowCredentials: cors.credentials ?? false,
    ...(cors.exposedHeaders?.length && { accessControlExposeHeaders: [...cors.exposedHeaders] }),
    accessControlMaxAge: Duration.seconds(cors.maxAgeSeconds ?? 600),
    // What the origin says about CORS is replaced: it could reflect whatever origin asks.
    originOverride: true,
  };
}
