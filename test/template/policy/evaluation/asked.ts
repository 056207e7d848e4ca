import {
  type Caller,
  contextOf,
  decide,
  type Grant,
  type PlainPolicy,
  readPolicy,
} from '../../../../template/policy/evaluation';
import { type Json, type JsonObject } from '../../../../template/json-value';

export const home = '111122223333';
export const away = '444455556666';
export const role = {
  kind: 'role',
  account: home,
  arn: `arn:aws:iam::${home}:role/App`,
  session: `arn:aws:sts::${home}:assumed-role/App/one`,
} as const satisfies Caller;
export const user = {
  kind: 'user',
  account: home,
  arn: `arn:aws:iam::${home}:user/ada`,
} as const satisfies Caller;
export const federated: Caller = { ...user, session: `arn:aws:sts::${home}:federated-user/ada` };
export const service: Caller = { kind: 'service', name: 'sns.amazonaws.com' };
export const anonymous: Caller = { kind: 'anonymous' };

/** A request and every policy that has a say in it; what is left out does not exist. */
export interface Asked {
  readonly identity?: Json;
  readonly boundary?: Json;
  readonly session?: Json;
  readonly resource?: Json;
  readonly endpoint?: Json;
  readonly serviceControl?: readonly Json[];
  readonly resourceControl?: readonly Json[];
  readonly grants?: readonly Grant[];
  readonly version?: string;
  readonly by?: Caller;
  readonly action?: string;
  readonly on?: string;
  readonly owner?: string;
  readonly context?: Readonly<Record<string, string | string[]>>;
}

export const object = 'arn:aws:s3:::data/tenant-1/a';
export const key = `arn:aws:kms:eu-central-1:${home}:key/one`;

/** `allowed by identity 0`: the outcome, and the statement that decided by its policy and place. */
export function answer(asked: Asked): string {
  const { version = '2012-10-17', by = role, action = 's3:GetObject', on = object, owner = home } = asked;
  const read = (kind: 'identity' | 'resource', name: string, statement: Json): PlainPolicy =>
    readPolicy(name, { Version: version, Statement: statement }, kind);
  const { outcome, by: decided } = decide(
    { caller: by, action, resource: on, resourceAccount: owner, context: contextOf(by, asked.context ?? {}) },
    {
      ...(asked.identity !== undefined && { identity: [read('identity', 'identity', asked.identity)] }),
      ...(asked.boundary !== undefined && { boundary: read('identity', 'boundary', asked.boundary) }),
      ...(asked.session !== undefined && { session: [read('identity', 'session', asked.session)] }),
      ...(asked.resource !== undefined && { resource: read('resource', 'resource', asked.resource) }),
      ...(asked.endpoint !== undefined && { endpoint: read('resource', 'endpoint', asked.endpoint) }),
      ...(asked.serviceControl !== undefined && {
        serviceControl: asked.serviceControl.map((level) => [read('identity', 'scp', level)]),
      }),
      ...(asked.resourceControl !== undefined && {
        resourceControl: asked.resourceControl.map((level) => [read('resource', 'rcp', level)]),
      }),
      ...(asked.grants !== undefined && { grants: asked.grants }),
    },
  );
  return `${outcome} by ${decided.replace('/Statement/', ' ')}`;
}

const statement = (effect: string) => (more: JsonObject) => ({
  Effect: effect,
  ...('NotAction' in more ? {} : { Action: '*' }),
  ...('NotResource' in more ? {} : { Resource: '*' }),
  ...more,
});
/** A statement about everything but what is said otherwise. */
export const allow = statement('Allow');
export const deny = statement('Deny');

/** A case: what AWS's document says, the policies and the request, and the decision with its reason. */
export type Case = readonly [sentence: string, asked: Asked, decision: string];
export const cases = (rows: readonly Case[]) =>
  test.each(rows)('%s', (_sentence, asked, decision) => {
    expect(answer(asked)).toBe(decision);
  });

/** A case of one test of a condition: whether it holds for the context. */
export type TestCase = readonly [
  sentence: string,
  condition: JsonObject,
  context: Readonly<Record<string, string | string[]>>,
  outcome: 'holds' | 'fails',
];
export const testCases = (rows: readonly TestCase[]) =>
  test.each(rows)('%s', (_sentence, condition, context, outcome) => {
    expect(answer({ identity: allow({ Condition: condition }), context })).toBe(
      outcome === 'holds'
        ? 'allowed by identity 0'
        : 'implicitly denied by no Allow in the policy of the caller',
    );
  });

/** Cases that have some of what is asked in common. */
export const about = (base: Asked, rows: readonly Case[]) =>
  cases(rows.map(([sentence, asked, decision]) => [sentence, { ...base, ...asked }, decision]));
