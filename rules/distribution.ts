import { type Resource, type Value } from '../template';
import { testPattern } from '../template/policy';
import { one } from './example';
import { expectOn } from './expect';
import { type Example, fail, type Judgements, pass } from './rule';

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

/** Judges a content security policy of response headers, where there is one: that there is none has a rule of its own. */
export function expectContentPolicy(
  policy: Resource,
  what: string,
  isRight: (text: string) => boolean,
): Judgements {
  const text = contentPolicyOf(policy);
  return text.isAbsent() || testPattern(text, `as a content policy ${what}`, (value) => isRight(value))
    ? pass()
    : fail(text, `the content security policy ${what}`);
}

/** Judges a header for pages that a policy sets by its name; a policy for cross-origin access alone is for no pages. */
export function expectHeader(
  policy: Resource,
  header: string,
  isRight: (value: string) => boolean,
): Judgements {
  const config = policy.get('ResponseHeadersPolicyConfig');
  if (config.get('SecurityHeadersConfig').isAbsent()) return pass();
  const items = config.get('CustomHeadersConfig.Items');
  const found = items
    .items()
    .find((item) =>
      item.get('Header').test(`is ${header}`, (name) => name.toLowerCase() === header.toLowerCase()),
    );
  if (found === undefined) return fail(items, `the header ${header} is not set`);
  const value = found.get('Value');
  return testPattern(value, `is right for ${header}`, (text) => isRight(text.trim().toLowerCase()))
    ? pass()
    : fail(value, `the header ${header} is ${value.describe()}`);
}

/** A template of one policy for pages that sets a header. */
export function pageHeader(Header: string, Value: string): Example {
  return headers({
    SecurityHeadersConfig: { ContentTypeOptions: { Override: true } },
    CustomHeadersConfig: { Items: [{ Header, Value, Override: true }] },
  });
}

/** Judges a switch of the demand for TLS, where there is one: that there is none has a rule of its own. */
export function expectHsts(policy: Resource, name: string, what: string): Judgements {
  const demand = policy.get('ResponseHeadersPolicyConfig.SecurityHeadersConfig.StrictTransportSecurity');
  return demand.isPresent() ? expectOn(demand.get(name), what) : pass();
}

/** A template of one policy of response headers that demands TLS. */
export function hsts(changes: Readonly<Record<string, unknown>>): Example {
  return headers({
    SecurityHeadersConfig: {
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, Override: true, ...changes },
    },
  });
}
