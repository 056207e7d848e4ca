import { type Resource, type Value } from '../template';
import { one } from './example';
import { type Example, fail, type Judgements, pass } from './rule';

/** Whether a load balancer is of a type; application is the default. */
export function applies(balancer: Resource, type: 'application' | 'network' | 'gateway'): boolean {
  const named = balancer.get('Type');
  return named.isAbsent() ? type === 'application' : named.is(type);
}

/** The value of an attribute of a load balancer, such as `deletion_protection.enabled`. */
export function attributeOf(balancer: Resource, key: string): Value | undefined {
  return balancer
    .get('LoadBalancerAttributes')
    .items()
    .find((attribute) => attribute.get('Key').is(key))
    ?.get('Value');
}

/** Passes where an attribute of a load balancer has a value; without it, it does not. */
export function expectAttribute(balancer: Resource, key: string, what: string, wanted: string): Judgements {
  const value = attributeOf(balancer, key);
  if (value?.is(wanted === 'true' ? true : wanted)) return pass();
  return fail(
    value ?? balancer.get('LoadBalancerAttributes'),
    `${what} is ${value?.describe() ?? 'not set'}`,
  );
}

/** A template of one load balancer with attributes, for rules' examples. */
export function balancer(
  attributes: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, unknown>> = {},
): Example {
  return one('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    LoadBalancerAttributes: Object.entries(attributes).map(([Key, Value]) => ({ Key, Value })),
    ...properties,
  });
}

/** A template of one classic load balancer. */
export function classic(properties?: Readonly<Record<string, unknown>>): Example {
  return one('AWS::ElasticLoadBalancing::LoadBalancer', properties);
}
