import { isList, isObject, type Json } from '../../template';

export interface Mutation {
  readonly logicalId: string;
  readonly type: string;
  /** JSON pointer from the resource, with list indexes as they are. */
  readonly pointer: string;
  readonly how: 'remove' | 'flip';
  /** The templates to try: a number can be wrong in two directions. It counts as noticed if one of them is. */
  readonly templates: readonly Json[];
}

const opposites: Readonly<Record<string, string>> = {
  Allow: 'Deny',
  Deny: 'Allow',
  Retain: 'Delete',
  Enabled: 'Suspended',
  COMPLIANCE: 'GOVERNANCE',
  ACTIVE: 'INACTIVE',
  ON: 'OFF',
  BLOCK: 'NO_ACTION',
  MFA_REQUIRED: 'NO_ACTION',
  PLUS: 'LITE',
  ENFORCED: 'AUDIT',
  ENABLED: 'DISABLED',
  required: 'preferred',
  code: 'implicit',
  minutes: 'days',
  'aws:kms': 'AES256',
  'SSE-C': 'NONE',
  'redirect-to-https': 'allow-all',
  'TLSv1.3_2025': 'TLSv1',
  always: 'never',
  whitelist: 'none',
  openid: 'aws.cognito.signin.user.admin',
  email: 'aws.cognito.signin.user.admin',
  family_name: 'custom:tenant',
  given_name: 'custom:role',
  locale: 'custom:groups',
  STARTS_WITH: 'EXACTLY',
  EXACTLY: 'STARTS_WITH',
  CONTAINS: 'EXACTLY',
  LOWERCASE: 'NONE',
  URL_DECODE: 'NONE',
  NONE: 'LOWERCASE',
  IP: 'FORWARDED_IP',
  LABEL: 'NAMESPACE',
  Block: 'Count',
  None: 'Count',
};

/** Every leaf of every resource of a template, removed and flipped. */
export function* mutations(template: Json): Generator<Mutation> {
  const resources = at(template, ['Resources']);
  if (!isObject(resources)) throw new Error('the template has no resources');
  for (const [logicalId, resource] of Object.entries(resources)) {
    const type = String(at(resource, ['Type']));
    for (const steps of leaves(resource)) {
      if (['Type', 'Metadata'].includes(steps[0] ?? '')) continue;
      const path = ['Resources', logicalId, ...steps];
      const subject = { logicalId, type, pointer: `/${steps.join('/')}` };
      yield { ...subject, how: 'remove', templates: [changed(template, path, undefined)] };
      const flips = flipped(at(template, path), subject.pointer);
      yield { ...subject, how: 'flip', templates: flips.map((value) => changed(template, path, value)) };
    }
  }
}

/** What stands at the end of a path; an intrinsic function is a leaf, since its parts are no properties. */
function* leaves(value: Json, steps: readonly string[] = []): Generator<readonly string[]> {
  if (isList(value)) for (const [i, item] of value.entries()) yield* leaves(item, [...steps, String(i)]);
  else if (isObject(value) && !isIntrinsic(value) && choiceIn(value) === undefined)
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...steps, key]);
  else yield steps;
}

function isIntrinsic(value: Readonly<Record<string, Json>>): boolean {
  const [key, ...others] = Object.keys(value);
  return others.length === 0 && key !== undefined && (key === 'Ref' || key.startsWith('Fn::'));
}

/** `{ Block: {} }` stands for a word, and is mutated as one. */
function choiceIn(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  const [first, ...others] = Object.entries(value);
  const empty = first !== undefined && isObject(first[1]) && Object.keys(first[1]).length === 0;
  return empty && others.length === 0 ? first[0] : undefined;
}

/** Other values of the same kind; in a policy also the wildcard, the weakest there is. */
function flipped(value: Json, pointer: string): Json[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value > 1 ? 1 : 0, value * 1000];
  const choice = choiceIn(value);
  if (choice !== undefined) return [{ [opposites[choice] ?? `Not${choice}`]: {} }];
  if (typeof value !== 'string') return ['something-else'];
  const opposite = opposites[value] ?? `not-${value}`;
  if (value.startsWith('https://')) return [value.replace('https', 'http')];
  return pointer.includes('/Statement/') && !pointer.endsWith('/Effect') ? [opposite, '*'] : [opposite];
}

/** What stands at the end of a path; nothing stands there as null. */
export function at(value: Json, steps: readonly string[]): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inner = isList(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
  return at(inner ?? null, rest);
}

/** A copy with another value at the end of the path, or with nothing there. */
function changed(value: Json, steps: readonly string[], to: Json | undefined): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return to ?? null;
  const gone = rest.length === 0 && to === undefined;
  if (isList(value)) {
    return value.flatMap((item, i) => (String(i) !== step ? [item] : gone ? [] : [changed(item, rest, to)]));
  }
  if (!isObject(value)) throw new Error(`nothing at ${step}`);
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.flatMap(([key, inner]) =>
      key !== step ? [[key, inner]] : gone ? [] : [[key, changed(inner, rest, to)]],
    ),
  );
}
