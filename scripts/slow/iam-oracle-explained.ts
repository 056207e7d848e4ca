import { contextOf } from '../../template/policy/evaluation';
import { isList, isObject, type Json, type JsonObject } from '../../template/json-value';
import { type Pair } from './iam-oracle-pairs';

/**
 * A way in which the simulator reads policies unlike AWS's documents: a rewriting of the pair into what it reads.
 *
 * A disagreement is explained only if the evaluator gives the simulator's answer to the pair so rewritten.
 */
export interface Explanation {
  readonly name: string;
  readonly source: string;
  readonly rewrite: (pair: Pair) => Pair;
}

export const explanations: readonly Explanation[] = [
  {
    name: 'IfExists behind ForAnyValue is dropped',
    source:
      'IAM User Guide, "Condition operators": IfExists may end any operator but Null, and an absent key meets it',
    rewrite: (pair) =>
      eachStatement(pair, (statement) => ({
        ...statement,
        ...(isObject(statement['Condition'] ?? null)
          ? { Condition: withoutIfExists(statement['Condition'] ?? {}) }
          : {}),
      })),
  },
  {
    name: 'a variable without a value voids a statement that it should widen',
    source:
      'IAM User Guide, "Policy variables with no value": nothing equals it, so negated operators and NotResource hold',
    rewrite: (pair) =>
      eachStatement(pair, (statement, policy) => (isVoid(statement, policy, pair) ? null : statement)),
  },
  {
    name: 'a variable at the start of the last part of an ARN matches nothing',
    source:
      'IAM User Guide, "Variables and tags": a variable may stand anywhere in the resource part of an ARN',
    rewrite: (pair) =>
      eachStatement(pair, (statement) =>
        changed(statement, ['Resource', 'NotResource'], (text) =>
          /:\$\{aws:/.test(text) ? 'arn:none' : text,
        ),
      ),
  },
  {
    name: 'NotIpAddress with an address of the other family holds for nobody',
    source:
      'IAM User Guide, "Condition operators": an address without a length is one of full length, and differs',
    rewrite: (pair) =>
      eachStatement(pair, (statement) => (hasOtherFamily(statement, pair) ? null : statement)),
  },
  {
    name: 'a session policy limits what a resource gives to everybody, or to the session by its own name',
    source:
      'IAM User Guide, "Policy evaluation for requests within a single account" and "Principal" (role principals)',
    rewrite: (pair) => {
      const { caller, session } = pair;
      if (session === undefined || !('account' in caller) || caller.session === undefined) return pair;
      return eachStatement(pair, (statement) => {
        const { Effect: effect, Principal: principal = null } = statement;
        if (effect !== 'Allow' || principal === null) return statement;
        const isOpen =
          principal === '*' || list(asMapping(principal)['AWS'] ?? []).includes(caller.session ?? '');
        return isOpen ? { ...statement, Principal: { AWS: caller.arn } } : statement;
      });
    },
  },
  {
    name: 'version 2008-10-17 has variables',
    source: 'IAM User Guide, "Version": before 2012-10-17 a variable is a text like any other',
    rewrite: (pair) => eachStatement(pair, (statement) => statement, { Version: '2012-10-17' }),
  },
  {
    name: 'NotPrincipal excepts everybody of an account that it lists',
    source:
      'IAM User Guide, "NotPrincipal": the session, the role and the account are to be listed, each for itself',
    rewrite: (pair) => {
      const { caller } = pair;
      if (!('account' in caller)) return pair;
      const all = [caller.account, caller.arn, caller.session ?? caller.arn];
      const isAccount = (text: Json) =>
        text === caller.account || text === `arn:aws:iam::${caller.account}:root`;
      return eachStatement(pair, (statement) =>
        list(asMapping(statement['NotPrincipal'])['AWS'] ?? []).some(isAccount)
          ? { ...statement, NotPrincipal: { AWS: all } }
          : statement,
      );
    },
  },
];

const asMapping = (json: Json | undefined): JsonObject => (isObject(json) ? json : {});

/** A mapping with the texts of some members changed. */
function changed(
  mapping: JsonObject,
  members: readonly string[],
  change: (text: string) => string,
): JsonObject {
  return Object.fromEntries(
    Object.entries(mapping).map(([name, value]) => [
      name,
      members.includes(name)
        ? list(value).map((text) => (typeof text === 'string' ? change(text) : text))
        : value,
    ]),
  );
}

/** Whether a negated test of the caller's address names a bare address of the other family. */
function hasOtherFamily(statement: JsonObject, { context }: Pair): boolean {
  const own = context['aws:SourceIp'];
  if (typeof own !== 'string') return false;
  return Object.entries(asMapping(statement['Condition'])).some(
    ([operator, tests]) =>
      operator.startsWith('NotIpAddress') &&
      list(asMapping(tests)['aws:SourceIp'] ?? []).some(
        (text) => typeof text === 'string' && !text.includes('/') && text.includes(':') !== own.includes(':'),
      ),
  );
}

function eachStatement(
  pair: Pair,
  change: (statement: JsonObject, policy: JsonObject) => JsonObject | null,
  members: JsonObject = {},
): Pair {
  const of = (policy: JsonObject): JsonObject => ({
    ...policy,
    ...members,
    Statement: list(policy['Statement'] ?? []).flatMap((one) => {
      const changed = isObject(one) ? change(one, policy) : one;
      return changed === null ? [] : [changed];
    }),
  });
  return {
    ...pair,
    identity: pair.identity.map(of),
    serviceControl: pair.serviceControl.map(of),
    resourceControl: pair.resourceControl.map(of),
    ...(pair.boundary === undefined ? {} : { boundary: of(pair.boundary) }),
    ...(pair.session === undefined ? {} : { session: of(pair.session) }),
    ...(pair.resourcePolicy === undefined ? {} : { resourcePolicy: of(pair.resourcePolicy) }),
    ...(pair.endpoint === undefined ? {} : { endpoint: of(pair.endpoint) }),
  };
}

const list = (json: Json): readonly Json[] => (isList(json) ? json : [json]);

function withoutIfExists(condition: Json): JsonObject {
  return Object.fromEntries(
    Object.entries(isObject(condition) ? condition : {}).map(([operator, tests]) => [
      operator.startsWith('ForAnyValue:') ? operator.replace(/IfExists$/, '') : operator,
      tests,
    ]),
  );
}

/** Whether a negated test of a present key, or `NotResource`, holds a variable that has no value. */
function isVoid(statement: JsonObject, policy: JsonObject, pair: Pair): boolean {
  if (policy['Version'] !== '2012-10-17') return false;
  const context = contextOf(pair.caller, pair.context);
  const lacks = (json: Json) =>
    list(json).some(
      (text) =>
        typeof text === 'string' &&
        text.includes('${aws:PrincipalTag/tenant}') &&
        !context.has('aws:principaltag/tenant'),
    );
  const condition = statement['Condition'] ?? {};
  return (
    lacks(statement['NotResource'] ?? '') ||
    Object.entries(isObject(condition) ? condition : {}).some(
      ([operator, tests]) =>
        operator.includes('Not') &&
        Object.entries(isObject(tests) ? tests : {}).some(
          ([key, values]) => context.has(key.toLowerCase()) && lacks(values),
        ),
    )
  );
}
