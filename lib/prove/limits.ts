import { type Json } from '../../template';
import { type PlainPolicy } from '../../template/policy/evaluation';
import { PortcullisError } from '../../waivers';
import { anywhere } from './plain';
import { type Found, policyOf, refTo, type Resources, textsAt } from './resources';

/** An endpoint of a network: what passes it names it in `aws:SourceVpce`, and its policy binds that and nothing else. */
export interface Endpoint {
  readonly id: string;
  readonly vpc: string;
  /** The prefix of the actions that pass it, such as `kms`. */
  readonly service: string;
  /** Without one, it lets everything through. */
  readonly policy?: PlainPolicy | undefined;
}

/** Policies that allow nothing, and refuse: those of endpoints and of an organization. */
export interface Limits {
  readonly endpoints: readonly Endpoint[];
  /** By the account that they are attached to. */
  readonly serviceControl: ReadonlyMap<string, readonly PlainPolicy[]>;
  readonly resourceControl: ReadonlyMap<string, readonly PlainPolicy[]>;
  /** What stands in a template and is not counted, and why. */
  readonly notes: readonly string[];
}

export function limitsOf(resources: Resources): Limits {
  const notes: string[] = [];
  const byType = {
    SERVICE_CONTROL_POLICY: new Map<string, PlainPolicy[]>(),
    RESOURCE_CONTROL_POLICY: new Map<string, PlainPolicy[]>(),
  };
  for (const found of resources('AWS::Organizations::Policy')) {
    const [type = ''] = textsAt(found, 'Type');
    if (type !== 'SERVICE_CONTROL_POLICY' && type !== 'RESOURCE_CONTROL_POLICY') continue;
    const policy = policyOf(
      found.name,
      contentOf(found),
      type === 'SERVICE_CONTROL_POLICY' ? 'identity' : 'resource',
    );
    for (const target of textsAt(found, 'TargetIds')) {
      const why = whyNotCounted(found, target);
      if (why !== undefined) notes.push(`${found.name} is not counted for ${target}: ${why}`);
      else byType[type].set(target, [...(byType[type].get(target) ?? []), policy]);
    }
  }
  return {
    endpoints: resources('AWS::EC2::VPCEndpoint').map(endpointOf),
    serviceControl: byType.SERVICE_CONTROL_POLICY,
    resourceControl: byType.RESOURCE_CONTROL_POLICY,
    notes,
  };
}

/**
 * Only what is attached to an account by its number binds that account for certain; and the account that manages the
 * organization, in which such policies are deployed, is bound by none.
 *
 * Source: Organizations User Guide, "Service control policies" and "Resource control policies".
 */
function whyNotCounted({ stack }: Found, target: string): string | undefined {
  if (!/^\d{12}$/.test(target)) return 'no template says which accounts are below it';
  if (stack.account === anywhere.account)
    return 'its own stack names no account, and might manage the organization';
  return stack.account === target
    ? 'it stands in that account, which may manage the organization'
    : undefined;
}

function contentOf({ name, properties, plain }: Found): Json {
  const content = plain(properties['Content'] ?? null);
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content) as Json;
  } catch {
    throw new PortcullisError('prove-unreadable', `${name}: its content is not JSON`);
  }
}

function endpointOf(found: Found): Endpoint {
  const [service = ''] = textsAt(found, 'ServiceName');
  const document = found.properties['PolicyDocument'];
  return {
    id: refTo(found),
    vpc: textsAt(found, 'VpcId')[0] ?? '',
    service: (service.split('.').at(-1) ?? '').replace(/-fips$/, ''),
    policy: document === undefined ? undefined : policyOf(found.name, found.plain(document), 'resource'),
  };
}
