import { type Caller } from '../../template/policy/evaluation';
import { type Json, type JsonObject } from '../../template/json-value';

/** One request and every policy that has a say in it, as plain documents. */
export interface Pair {
  readonly caller: Caller;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount: string;
  readonly context: Readonly<Record<string, string | string[]>>;
  readonly identity: readonly JsonObject[];
  readonly boundary?: JsonObject;
  readonly session?: JsonObject;
  readonly resourcePolicy?: JsonObject;
  readonly endpoint?: JsonObject;
  readonly serviceControl: readonly JsonObject[];
  readonly resourceControl: readonly JsonObject[];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const home = '111122223333';
const away = '444455556666';
const targets = [
  {
    action: 'kms:Decrypt',
    resource: `arn:aws:kms:eu-central-1:${home}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
  },
  { action: 's3:GetObject', resource: 'arn:aws:s3:::tenants/tenant-1/report.csv' },
  { action: 'sts:AssumeRole', resource: `arn:aws:iam::${home}:role/Tenant` },
  {
    action: 'secretsmanager:GetSecretValue',
    resource: `arn:aws:secretsmanager:eu-central-1:${home}:secret:tenants/tenant-1/db-AbCdEf`,
  },
  { action: 'dynamodb:GetItem', resource: `arn:aws:dynamodb:eu-central-1:${home}:table/Data` },
  { action: 'sqs:SendMessage', resource: `arn:aws:sqs:eu-central-1:${home}:tenant-1-jobs` },
] as const;

const callers: readonly Caller[] = [home, home, home, away].flatMap((account): Caller[] => [
  {
    kind: 'role',
    account,
    arn: `arn:aws:iam::${account}:role/App`,
    session: `arn:aws:sts::${account}:assumed-role/App/one`,
  },
  { kind: 'user', account, arn: `arn:aws:iam::${account}:user/ada` },
]);
const rareCallers: readonly Caller[] = [
  {
    kind: 'user',
    account: home,
    arn: `arn:aws:iam::${home}:user/ada`,
    session: `arn:aws:sts::${home}:federated-user/ada`,
  },
  { kind: 'service', name: 'lambda.amazonaws.com' },
  { kind: 'anonymous' },
];

const tenants = ['tenant-1', 'tenant-10', 'Tenant-1', 'tenant-2'];
const variable = '${aws:PrincipalTag/tenant}';
const withDefault = "${aws:PrincipalTag/tenant, 'tenant-1'}";

interface Key {
  readonly key: string;
  readonly values: readonly string[];
  readonly operators: readonly string[];
  /** What a policy may compare it with, beside its values. */
  readonly patterns: readonly string[];
  readonly isList?: true;
  readonly service?: string;
}
const texts = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
];
const ofTenants = {
  values: tenants,
  operators: texts,
  patterns: ['tenant-*', 'tenant-?', variable, withDefault, '*'],
};
const orders = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
const keys: readonly Key[] = [
  { key: 'aws:PrincipalTag/tenant', ...ofTenants, patterns: ['tenant-*', 'tenant-?'] },
  { key: 'kms:EncryptionContext:tenant', ...ofTenants, service: 'kms' },
  { key: 'dynamodb:LeadingKeys', ...ofTenants, isList: true, service: 'dynamodb' },
  {
    key: 'aws:PrincipalOrgPaths',
    values: ['o-1/r-1/ou-1/', 'o-1/r-1/ou-2/'],
    operators: texts,
    patterns: ['o-1/*', 'o-2/*'],
    isList: true,
  },
  { key: 'aws:SourceVpce', values: ['vpce-1', 'vpce-2'], operators: texts, patterns: ['vpce-?'] },
  { key: 'aws:SecureTransport', values: ['true', 'false'], operators: ['Bool'], patterns: ['True'] },
  {
    key: 'aws:SourceIp',
    values: ['10.0.0.1', '192.0.2.7', '2001:db8::1'],
    operators: ['IpAddress', 'NotIpAddress'],
    patterns: ['10.0.0.0/8', '192.0.2.0/24', '2001:db8::/32'],
  },
  {
    key: 'aws:MultiFactorAuthAge',
    values: ['10', '300'],
    operators: orders.map((order) => `Numeric${order}`),
    patterns: ['11', '300.0'],
  },
  {
    key: 'aws:CurrentTime',
    values: ['2026-01-01T00:00:00Z', '2026-06-01T12:00:00Z'],
    operators: orders.map((order) => `Date${order}`),
    patterns: ['2026-03-01T00:00:00Z'],
  },
  {
    key: 'aws:SourceArn',
    values: [`arn:aws:sns:eu-central-1:${home}:jobs`, `arn:aws:sns:eu-central-1:${away}:jobs`],
    operators: ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
    patterns: [`arn:aws:sns:*:${home}:*`, 'arn:aws:sns:*:*:job?'],
  },
];

/** A maker of pairs; the same seed makes the same pairs. */
export function pairsFrom(seed: number): () => Pair {
  const random = randomFrom(seed);
  const chance = (share: number) => random() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const some = <T>(list: readonly T[]): T[] => [pick(list), ...(chance(0.4) ? [pick(list)] : [])];
  const oneOrMany = (list: readonly string[]): Json =>
    list.length === 1 && chance(0.5) ? (list[0] ?? '') : [...list];

  function condition(service: string): JsonObject {
    const tests: Record<string, Json> = {};
    for (const { key, values, operators, patterns, isList } of some(usable(service))) {
      const set = isList === true ? pick(['ForAllValues:', 'ForAnyValue:']) : '';
      const name = chance(0.1) ? 'Null' : `${set}${pick(operators)}${chance(0.2) ? 'IfExists' : ''}`;
      const compared = name === 'Null' ? [pick(['true', 'false'])] : some([...values, ...patterns]);
      tests[name] = { [key]: oneOrMany(compared) };
    }
    return tests;
  }

  const usable = (service: string) =>
    keys.filter((one) => one.service === undefined || one.service === service);

  function statement(target: (typeof targets)[number], denies: number, more: JsonObject = {}): JsonObject {
    const [service = '', name = ''] = target.action.split(':');
    const actions = [
      target.action,
      `${service}:*`,
      `${service}:${name.slice(0, 3)}*`,
      target.action.toLowerCase(),
      `${service}:List*`,
    ];
    const effect = chance(denies) ? 'Deny' : 'Allow';
    const tenantsOwn = target.resource.replace('tenant-1', pick([variable, withDefault, '*', 'tenant-?']));
    const resources = [
      target.resource,
      '*',
      tenantsOwn,
      target.resource.replace('tenant-1', 'tenant-2'),
      `${target.resource}x`,
    ];
    return {
      Effect: effect,
      ...more,
      ...(chance(0.1) ? { NotAction: oneOrMany([pick(actions)]) } : { Action: oneOrMany(some(actions)) }),
      ...(chance(0.1)
        ? { NotResource: oneOrMany([pick(resources)]) }
        : { Resource: oneOrMany(some(resources)) }),
      ...(chance(effect === 'Deny' ? 0.8 : 0.4) ? { Condition: condition(service) } : {}),
    };
  }

  /** A policy of resources takes no `NotAction`. */
  const asResourceControl = ({ NotAction, Action, ...others }: JsonObject): JsonObject => ({
    ...others,
    Action: Action ?? NotAction ?? [],
  });

  const policy = (statements: readonly JsonObject[]): JsonObject => ({
    Version: chance(0.95) ? '2012-10-17' : '2008-10-17',
    Statement: [...statements],
  });

  function namesOf(caller: Caller): string[] {
    return 'account' in caller
      ? [
          `arn:aws:iam::${caller.account}:root`,
          caller.arn,
          ...(caller.session === undefined ? [] : [caller.session]),
        ]
      : [];
  }

  function principal(caller: Caller): JsonObject {
    const others = [`arn:aws:iam::${home}:role/Other`, away];
    if (chance(0.1) && 'account' in caller)
      return { Effect: 'Deny', NotPrincipal: { AWS: chance(0.5) ? namesOf(caller) : others } };
    if (chance(0.2)) return { Principal: '*' };
    if (chance(0.2)) return { Principal: { Service: 'lambda.amazonaws.com' } };
    return { Principal: { AWS: oneOrMany(some([...namesOf(caller), ...namesOf(caller), ...others])) } };
  }

  return () => {
    const target = pick(targets);
    const [service = ''] = target.action.split(':');
    const caller = chance(0.8) ? pick(callers) : pick(rareCallers);
    const isPrincipal = 'account' in caller;
    const isSession = isPrincipal && caller.session !== undefined;
    const list = (count: number, denies: number, more: () => JsonObject = () => ({})) =>
      Array.from({ length: count }, () => statement(target, denies, more()));
    const limit = (): JsonObject =>
      policy([...(chance(0.7) ? [{ Effect: 'Allow', Action: '*', Resource: '*' }] : []), ...list(1, 0.4)]);
    const context: Record<string, string | string[]> = {};
    for (const { key, values, isList } of usable(service))
      if (chance(0.7)) context[key] = isList === true ? some(values) : pick(values);
    const needsPolicy = service === 'kms' || service === 'sts';
    return {
      caller,
      ...target,
      resourceAccount: home,
      context,
      identity: isPrincipal ? Array.from({ length: 2 }, () => policy(list(2, 0.15))) : [],
      ...(isPrincipal && chance(0.25) ? { boundary: limit() } : {}),
      ...(isSession && chance(0.25) ? { session: limit() } : {}),
      ...(needsPolicy || chance(0.7)
        ? { resourcePolicy: policy(list(3, 0.15, () => principal(caller))) }
        : {}),
      ...(chance(0.2)
        ? {
            endpoint: policy([
              ...(chance(0.7) ? [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] : []),
              ...list(1, 0.4, () => ({ Principal: '*' })),
            ]),
          }
        : {}),
      serviceControl: isPrincipal && chance(0.3) ? [limit(), ...(chance(0.5) ? [limit()] : [])] : [],
      resourceControl: chance(0.2)
        ? [
            {
              Version: '2012-10-17',
              Statement: list(1, 1, () => ({ Principal: '*' })).map(asResourceControl),
            },
          ]
        : [],
    };
  };
}
