import {
  AllowedMethods,
  type BehaviorOptions,
  CachedMethods,
  CachePolicy,
  FunctionEventType,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { PortcullisError } from '../../../waivers';
import { type SecurityHeaders } from '../security-headers';
import { type EdgeOrigin } from './edge-origin';

/**
 * How a distribution answers on a path: over TLS, with the headers, with the methods that the origin takes, and from the cache only
 * what is the same for everybody.
 *
 * @throws PortcullisError `nonce-refused` for pages of a cache that should have a nonce each
 */
export function behavior(
  { _origin: origin, _traits: traits }: EdgeOrigin,
  headers: SecurityHeaders,
): BehaviorOptions {
  const { changes, cached, seesHost } = traits;
  if (cached && headers.csp.comesFromOrigin) {
    throw new PortcullisError(
      'nonce-refused',
      'a bucket sends no policy with a nonce, and a nonce from a cache is none: give static pages Csp.forPages or Csp.forFolder',
    );
  }
  const reads = headers.answersCors ? AllowedMethods.ALLOW_GET_HEAD_OPTIONS : AllowedMethods.ALLOW_GET_HEAD;
  return {
    origin,
    viewerProtocolPolicy: changes ? ViewerProtocolPolicy.HTTPS_ONLY : ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: headers.policy,
    allowedMethods: changes ? AllowedMethods.ALLOW_ALL : reads,
    cachedMethods: CachedMethods.CACHE_GET_HEAD,
    cachePolicy: cached ? CachePolicy.CACHING_OPTIMIZED : CachePolicy.CACHING_DISABLED,
    ...(!cached && {
      originRequestPolicy: seesHost
        ? OriginRequestPolicy.ALL_VIEWER
        : OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    }),
    compress: cached,
    // Where nothing can be changed, CloudFront refuses every method that could.
    ...(changes && {
      functionAssociations: [{ function: headers.guard, eventType: FunctionEventType.VIEWER_REQUEST }],
    }),
  };
}
