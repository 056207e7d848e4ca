import { isList, isObject, type Json, type JsonObject } from '../../json-value';
import { isOperator } from './operators';

/** Who a statement names: `*` for everybody, or texts by kind. */
export interface Named {
  readonly everybody: boolean;
  readonly aws: readonly string[];
  readonly service: readonly string[];
  readonly federated: readonly string[];
}

/** One test: any of `values` may match (none may, for a negated operator). */
export interface Test {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** One statement of a policy as plain texts; exactly one of each pair is set, or neither where the policy's kind has none. */
export interface PlainStatement {
  readonly name: string;
  readonly effect: 'Allow' | 'Deny';
  readonly principal: Named | null;
  readonly notPrincipal: Named | null;
  readonly action: readonly string[] | null;
  readonly notAction: readonly string[] | null;
  readonly resource: readonly string[] | null;
  readonly notResource: readonly string[] | null;
  readonly tests: readonly Test[];
}

/** A policy as AWS reads it: version 2008-10-17, the default, knows no variables. */
export interface PlainPolicy {
  readonly name: string;
  readonly hasVariables: boolean;
  readonly statements: readonly PlainStatement[];
}

/** What stands where no policy may have it; a policy that does not parse proves nothing. */
export class PolicyDefect extends Error {}

/** `identity`: attached to a principal or an organization, names none. `resource`: names who it is for, and perhaps no resource but its own. */
export type PolicyKind = 'identity' | 'resource';

/**
 * Reads a policy document strictly: what AWS would refuse is refused, and nothing is guessed.
 *
 * @throws PolicyDefect that says where and what
 */
export function readPolicy(name: string, document: Json, kind: PolicyKind): PlainPolicy {
  const policy = mapping(document, name);
  only(policy, ['Version', 'Id', 'Statement'], name);
  const version = policy['Version'] ?? '2008-10-17';
  if (version !== '2012-10-17' && version !== '2008-10-17') throw defect(`${name}/Version`, version);
  const statements = listOf(policy['Statement'] ?? null).map((one, index) =>
    readStatement(`${name}/Statement/${String(index)}`, one, kind),
  );
  return { name, hasVariables: version === '2012-10-17', statements };
}

const members = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

function readStatement(place: string, json: Json, kind: PolicyKind): PlainStatement {
  const statement = mapping(json, place);
  only(statement, members, place);
  const effect = statement['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') throw defect(`${place}/Effect`, effect ?? null);
  const texts = (member: string) => {
    const value = statement[member];
    return value === undefined ? null : textsOf(value, `${place}/${member}`);
  };
  const named = (member: string) => {
    const value = statement[member];
    return value === undefined ? null : namedOf(value, `${place}/${member}`);
  };
  const read: PlainStatement = {
    name: typeof statement['Sid'] === 'string' ? `${place} (${statement['Sid']})` : place,
    effect,
    principal: named('Principal'),
    notPrincipal: named('NotPrincipal'),
    action: texts('Action'),
    notAction: texts('NotAction'),
    resource: texts('Resource'),
    notResource: texts('NotResource'),
    tests: testsOf(statement['Condition'] ?? {}, `${place}/Condition`),
  };
  if ((read.action === null) === (read.notAction === null))
    throw defect(`${place}/Action`, 'both or neither');
  if (read.resource !== null && read.notResource !== null) throw defect(`${place}/Resource`, 'both');
  if (read.principal !== null && read.notPrincipal !== null) throw defect(`${place}/Principal`, 'both');
  const names = read.principal !== null || read.notPrincipal !== null;
  if (names !== (kind === 'resource'))
    throw defect(`${place}/Principal`, names ? 'a principal' : 'no principal');
  if (kind === 'identity' && read.resource === null && read.notResource === null)
    throw defect(`${place}/Resource`, 'no resource');
  return read;
}

function testsOf(json: Json, place: string): Test[] {
  return Object.entries(mapping(json, place)).flatMap(([operator, tests]) => {
    if (!isOperator(operator)) throw defect(place, operator);
    return Object.entries(mapping(tests, `${place}/${operator}`)).map(([key, values]) => ({
      operator,
      key: key.toLowerCase(),
      values: textsOf(values, `${place}/${operator}/${key}`),
    }));
  });
}

function namedOf(json: Json, place: string): Named {
  if (json === '*') return { everybody: true, aws: [], service: [], federated: [] };
  const value = mapping(json, place);
  // A canonical user is an account under a name that nothing here can resolve: better no answer than a wrong one.
  only(value, ['AWS', 'Service', 'Federated'], place);
  const texts = (kind: string) => textsOf(value[kind] ?? [], `${place}/${kind}`);
  const aws = texts('AWS');
  return {
    everybody: aws.includes('*'),
    aws: aws.filter((text) => text !== '*'),
    service: texts('Service'),
    federated: texts('Federated'),
  };
}

function mapping(json: Json, place: string): JsonObject {
  if (!isObject(json)) throw defect(place, json);
  return json;
}

const listOf = (json: Json): readonly Json[] => (isList(json) ? json : [json]);

function textsOf(json: Json, place: string): string[] {
  return listOf(json).map((item) => {
    if (typeof item === 'string') return item;
    if (typeof item === 'number' || typeof item === 'boolean') return String(item);
    throw defect(place, item);
  });
}

function only(value: JsonObject, allowed: readonly string[], place: string): void {
  for (const key of Object.keys(value)) if (!allowed.includes(key)) throw defect(`${place}/${key}`, key);
}

const defect = (place: string, seen: unknown) =>
  new PolicyDefect(`${place}: no policy may have ${JSON.stringify(seen)} here`);
