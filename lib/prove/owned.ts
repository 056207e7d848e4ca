import { isList, isObject, type Json } from '../../template';
import { type PlainPolicy } from '../../template/policy/evaluation';
import { PortcullisError } from '../../waivers';
import { listOf, objectAt, objectOf } from './plain';
import { arnOf, type Found, policyOf, type Resources, textsAt } from './resources';

/** A policy that a resource has of its own: of a bucket, a key, a queue, a secret, a table. */
export interface Owned {
  readonly arn: string;
  readonly account: string;
  readonly policy: PlainPolicy;
}

/** A policy that keys of tenants are made with, with `{{tenant}}` where the tenant belongs. */
export interface KeyPolicy {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly document: Json;
}

/** Where a type has its policy, and what it is the policy of. */
const policies: readonly (readonly [type: string, property: string, targets: (found: Found) => string[]])[] =
  [
    [
      'AWS::S3::BucketPolicy',
      'PolicyDocument',
      (one) => textsAt(one, 'Bucket').map((name) => `arn:aws:s3:::${name}`),
    ],
    ['AWS::SQS::QueuePolicy', 'PolicyDocument', (one) => textsAt(one, 'Queues').map(queueArn(one))],
    ['AWS::SQS::QueueInlinePolicy', 'PolicyDocument', (one) => textsAt(one, 'Queue').map(queueArn(one))],
    ['AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy', (one) => textsAt(one, 'SecretId')],
    ['AWS::KMS::Key', 'KeyPolicy', (one) => [arnOf(one)]],
    ['AWS::KMS::ReplicaKey', 'KeyPolicy', (one) => [arnOf(one)]],
    ['AWS::DynamoDB::Table', 'ResourcePolicy', (one) => [arnOf(one)]],
  ];

/**
 * The policies of resources, in whichever stack they stand.
 *
 * @throws PortcullisError `prove-unreadable` where two are for one resource: only deployment decides which of them holds
 */
export function ownedOf(resources: Resources): Owned[] {
  const owned = new Map<string, Owned>();
  const add = (name: string, one: Owned) => {
    if (owned.has(one.arn))
      throw new PortcullisError(
        'prove-unreadable',
        `${name}: ${one.arn} has a second policy, and only deployment decides which one holds; write one policy`,
      );
    owned.set(one.arn, one);
  };
  for (const [type, property, targets] of policies)
    for (const found of resources(type)) {
      const document = found.properties[property];
      if (document === undefined) continue;
      const inner = objectOf(document)['PolicyDocument'];
      const policy = policyOf(found.id, found.plain(inner ?? document), 'resource');
      for (const arn of targets(found)) add(found.name, { arn, account: found.stack.account, policy });
    }
  for (const { name, stack, properties, plain, id } of resources('AWS::DynamoDB::GlobalTable'))
    for (const replica of listOf(properties['Replicas'])) {
      const document = objectAt(objectOf(replica), 'ResourcePolicy')['PolicyDocument'];
      if (document === undefined) continue;
      const region = String(plain(objectOf(replica)['Region'] ?? stack.region));
      const arn = String(plain({ 'Fn::GetAtt': [id, 'Arn'] })).replace(`:${stack.region}:`, `:${region}:`);
      add(name, { arn, account: stack.account, policy: policyOf(name, plain(document), 'resource') });
    }
  for (const [arn, { account, statements, name }] of busPolicies(resources))
    add(name, {
      arn,
      account,
      policy: policyOf(name, { Version: '2012-10-17', Statement: statements }, 'resource'),
    });
  return [...owned.values()];
}

/** A queue is known by its address, whose last part is its name. */
const queueArn =
  ({ stack }: Found) =>
  (queue: string): string =>
    `arn:aws:sqs:${stack.region}:${stack.account}:${queue.split('/').at(-1) ?? ''}`;

/** The policy of a bus is written one statement a resource; in its older form, as an action and a principal. */
function busPolicies(resources: Resources) {
  const buses = new Map<string, { name: string; account: string; statements: Json[] }>();
  for (const found of resources('AWS::Events::EventBusPolicy')) {
    const { name, stack, properties, plain } = found;
    const [bus = 'default'] = textsAt(found, 'EventBusName');
    const arn = `arn:aws:events:${stack.region}:${stack.account}:event-bus/${bus}`;
    const older = {
      Effect: 'Allow',
      Principal: properties['Principal'] === '*' ? '*' : { AWS: properties['Principal'] ?? null },
      Action: properties['Action'] ?? null,
      Resource: arn,
    };
    const known = buses.get(arn) ?? { name, account: stack.account, statements: [] };
    known.statements.push(plain(properties['Statement'] ?? older));
    buses.set(arn, known);
  }
  return buses;
}

/** State machines carry the policy of tenants' keys in their definition, under this name. */
const carrier = 'tenantKeyPolicy';

export function keyPoliciesOf(resources: Resources): KeyPolicy[] {
  const all = resources('AWS::StepFunctions::StateMachine').flatMap(({ name, stack, properties, plain }) => {
    const text = plain(properties['DefinitionString'] ?? properties['Definition'] ?? '');
    const { account, region } = stack;
    return carried(parsed(name, text)).map((document) => ({ name, account, region, document }));
  });
  // Several workflows make keys with one policy.
  return [
    ...new Map(
      all.map((one) => [`${one.account} ${one.region} ${JSON.stringify(one.document)}`, one]),
    ).values(),
  ];
}

function parsed(name: string, definition: Json): Json {
  if (typeof definition !== 'string' || !definition.includes(carrier)) return definition;
  try {
    return JSON.parse(definition) as Json;
  } catch {
    throw new PortcullisError('prove-unreadable', `${name}: its definition is not JSON`);
  }
}

function carried(value: Json): Json[] {
  if (isList(value)) return value.flatMap(carried);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === carrier && isObject(inner) ? [inner] : carried(inner),
  );
}
