import { isList, isObject, type Json, type JsonObject } from '../../template';
import { type PlainPolicy, PolicyDefect, readPolicy } from '../../template/policy/evaluation';
import { PortcullisError } from '../../waivers';
import { objectAt, objectOf, type Resolve, resolverOf, type Stack } from './plain';

/** A role with all that says what it may do. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly account: string;
  readonly trust: PlainPolicy;
  readonly identity: readonly PlainPolicy[];
  readonly boundary?: PlainPolicy | undefined;
  /** Managed policies that stand in no template: what they allow cannot be known. */
  readonly unread: readonly string[];
}

/** A policy that a resource has of its own: of a bucket, a key, a queue, a secret. */
export interface Owned {
  readonly arn: string;
  readonly policy: PlainPolicy;
}

/** What a set of stacks says of who may do what. */
export interface Estate {
  readonly roles: readonly Role[];
  readonly owned: readonly Owned[];
  /** Policies that keys of tenants are made with, each with `{{tenant}}` where the tenant belongs. */
  readonly keyPolicies: readonly {
    readonly name: string;
    readonly region: string;
    readonly document: Json;
  }[];
}

/** Which property of a type is the policy of what its other property names. */
const policies: Readonly<Record<string, readonly [of: string, document: string]>> = {
  'AWS::S3::BucketPolicy': ['Bucket', 'PolicyDocument'],
  'AWS::SQS::QueuePolicy': ['Queues', 'PolicyDocument'],
  'AWS::SecretsManager::ResourcePolicy': ['SecretId', 'ResourcePolicy'],
  'AWS::KMS::Key': ['', 'KeyPolicy'],
};

/** @throws PortcullisError `prove-unreadable` */
export function estateOf(stacks: readonly Stack[]): Estate {
  const exportsOf = new Map<string, () => Json>();
  const exported = (name: string): Json => {
    const value = exportsOf.get(name);
    if (value === undefined)
      throw new PortcullisError(
        'prove-unreadable',
        `nothing exports ${name}: prove the stacks that belong together`,
      );
    return value();
  };
  const read = stacks.map((stack) => ({ stack, resolve: resolverOf(stack, exported) }));
  for (const { stack, resolve } of read)
    for (const output of Object.values(objectAt(stack.template, 'Outputs')))
      exportsOf.set(String(resolve(objectAt(objectOf(output), 'Export')['Name'] ?? '')), () =>
        resolve(objectOf(output)['Value'] ?? null),
      );
  for (const { stack, resolve } of read)
    refuseStrangers(
      stack,
      resolve,
      read.map((one) => one.stack),
    );
  return {
    roles: read.flatMap(({ stack, resolve }) => rolesOf(stack, resolve)),
    owned: read.flatMap(({ stack, resolve }) => ownedOf(stack, resolve)),
    keyPolicies: read.flatMap(({ stack, resolve }) => keyPoliciesOf(stack, resolve)),
  };
}

const resourcesOf = (stack: Stack, type: string): [string, JsonObject][] =>
  Object.entries(objectAt(stack.template, 'Resources'))
    .filter(([, resource]) => objectOf(resource)['Type'] === type)
    .map(([id, resource]) => {
      // A refusal that is only sometimes there would be counted on.
      if ('Condition' in objectOf(resource))
        throw new PortcullisError(
          'prove-unreadable',
          `${stack.name}/${id}: only deployment decides whether it is there, and it says who may do what`,
        );
      return [id, objectAt(objectOf(resource), 'Properties')];
    });

function rolesOf(stack: Stack, resolve: Resolve): Role[] {
  return resourcesOf(stack, 'AWS::IAM::Role').map(([id, properties]) => {
    const arn = String(resolve({ 'Fn::GetAtt': [id, 'Arn'] }));
    const inline = listOf(properties['Policies']).map((one, at) =>
      policyOf(`${id}/Policies/${at}`, resolve(objectOf(one)['PolicyDocument'] ?? null), 'identity'),
    );
    const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) =>
      resourcesOf(stack, type)
        .filter(([policyId, policy]) => isFor(id, properties, policyId, policy))
        .map(([policyId, policy]) =>
          policyOf(policyId, resolve(policy['PolicyDocument'] ?? null), 'identity'),
        ),
    );
    const managed = resourcesOf(stack, 'AWS::IAM::ManagedPolicy').map(([policyId]) => policyId);
    const unread = listOf(properties['ManagedPolicyArns']).filter(
      (one) => !managed.includes(refOf(one) ?? ''),
    );
    const ofItsOwn = resourcesOf(stack, 'AWS::IAM::RolePolicy')
      .filter(([, policy]) => refOf(policy['RoleName']) === id)
      .map(([policyId, policy]) => policyOf(policyId, resolve(policy['PolicyDocument'] ?? null), 'identity'));
    const boundaryId = refOf(properties['PermissionsBoundary']);
    const boundary = resourcesOf(stack, 'AWS::IAM::ManagedPolicy').find(
      ([policyId]) => policyId === boundaryId,
    );
    return {
      name: `${stack.name}/${id}`,
      arn,
      account: stack.account,
      trust: policyOf(`${id}/trust`, resolve(properties['AssumeRolePolicyDocument'] ?? null), 'resource'),
      identity: [...inline, ...attached, ...ofItsOwn],
      unread: unread.map((one) => JSON.stringify(one)),
      boundary: boundary && policyOf(boundary[0], resolve(boundary[1]['PolicyDocument'] ?? null), 'identity'),
    };
  });
}

/** A policy that is attached to a role of another stack would not be asked: then there is no proof. */
function refuseStrangers(stack: Stack, resolve: Resolve, stacks: readonly Stack[]): void {
  const own = new Set(resourcesOf(stack, 'AWS::IAM::Role').map(([id]) => id));
  const names = stacks.flatMap((one) =>
    resourcesOf(one, 'AWS::IAM::Role').map(([id, properties]) =>
      String(properties['RoleName'] ?? `${one.name}-${id}`),
    ),
  );
  for (const [type, property] of attachments)
    for (const [id, policy] of resourcesOf(stack, type))
      for (const one of listOf(policy[property]))
        if (!own.has(refOf(one) ?? '') && names.includes(String(resolve(one))))
          throw new PortcullisError(
            'prove-unreadable',
            `${stack.name}/${id}: it is attached to a role of another stack; attach it in the stack of the role`,
          );
}

const attachments = [
  ['AWS::IAM::Policy', 'Roles'],
  ['AWS::IAM::ManagedPolicy', 'Roles'],
  ['AWS::IAM::RolePolicy', 'RoleName'],
] as const;

/** Whether a policy is attached to a role, from either side. */
function isFor(roleId: string, role: JsonObject, policyId: string, policy: JsonObject): boolean {
  return (
    listOf(policy['Roles']).some((one) => refOf(one) === roleId) ||
    listOf(role['ManagedPolicyArns']).some((one) => refOf(one) === policyId)
  );
}

function ownedOf(stack: Stack, resolve: Resolve): Owned[] {
  return Object.entries(policies).flatMap(([type, [of, property]]) =>
    resourcesOf(stack, type).flatMap(([id, properties]) => {
      const document = properties[property];
      if (document === undefined) return [];
      const policy = policyOf(id, resolve(document), 'resource');
      const targets = of === '' ? [id] : listOf(properties[of]).flatMap((one) => refOf(one) ?? []);
      return targets.map((target) => ({ arn: String(resolve({ 'Fn::GetAtt': [target, 'Arn'] })), policy }));
    }),
  );
}

/** State machines carry the policy of tenants' keys in their definition, under this name. */
const carrier = 'tenantKeyPolicy';

function keyPoliciesOf(stack: Stack, resolve: Resolve): Estate['keyPolicies'] {
  return resourcesOf(stack, 'AWS::StepFunctions::StateMachine').flatMap(([id, properties]) => {
    const text = resolve(properties['DefinitionString'] ?? properties['Definition'] ?? '');
    const definition: unknown = typeof text === 'string' && text.startsWith('{') ? JSON.parse(text) : text;
    return found(definition as Json).map((document) => ({
      name: `${stack.name}/${id}`,
      region: stack.region,
      document,
    }));
  });
}

function found(value: Json): Json[] {
  if (isList(value)) return value.flatMap(found);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === carrier && isObject(inner) ? [inner] : found(inner),
  );
}

/** @throws PortcullisError `prove-unreadable` */
export function policyOf(name: string, document: Json, kind: 'identity' | 'resource'): PlainPolicy {
  try {
    return readPolicy(name, document, kind);
  } catch (error) {
    if (!(error instanceof PolicyDefect)) throw error;
    throw new PortcullisError(
      'prove-unreadable',
      `${error.message}: AWS would refuse it, so it proves nothing`,
    );
  }
}

const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : isList(value) ? value : [value];
/** The logical id that a reference names. */
const refOf = (value: Json | undefined): string | undefined => {
  const entry = Object.entries(objectOf(value))[0];
  if (entry?.[0] === 'Ref') return String(entry[1]);
  return entry?.[0] === 'Fn::GetAtt' && isList(entry[1]) ? String(entry[1][0]) : undefined;
};
