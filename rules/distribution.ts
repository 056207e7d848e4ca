import { type Resource, type Value } from '../template';
import { one } from './example';
import { type Example, type Judgements } from './rule';

/** Judges the default behavior of a CloudFront distribution and each further one by itself. */
export function eachBehavior(distribution: Resource, judge: (behavior: Value) => Judgements): Judgements {
  const config = distribution.get('DistributionConfig');
  return [...judge(config.get('DefaultCacheBehavior')), ...config.get('CacheBehaviors').each(judge)];
}

/** A template of one distribution, for rules' examples. */
export function distribution(config: Readonly<Record<string, unknown>>): Example {
  return one('AWS::CloudFront::Distribution', { DistributionConfig: config });
}

/** A template of one policy of response headers. */
export function headers(config: Readonly<Record<string, unknown>>): Example {
  return one('AWS::CloudFront::ResponseHeadersPolicy', { ResponseHeadersPolicyConfig: config });
}

/** The content security policy among a policy's response headers. */
export function contentPolicyOf(policy: Resource): Value {
  return policy.get(
    'ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy',
  );
}

/** A template of one policy of response headers with a content security policy. */
export function csp(ContentSecurityPolicy: string): Example {
  return headers({
    SecurityHeadersConfig: { ContentSecurityPolicy: { ContentSecurityPolicy, Override: true } },
  });
}
