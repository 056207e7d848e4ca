import { createHash, hash } from 'node:crypto';
import { type Finding } from '../../rules/finding';
import { isList, isObject, type Json, pointerSegments, type Template } from '../../template';

/** Gives the fingerprint of findings in one template. */
export type Fingerprinter = (finding: Pick<Finding, 'ruleId' | 'resource' | 'path'>) => string;

/**
 * Fingerprints for a template: SHA-256 of rule id, template name, logical id and path, where an index into a list is
 * replaced by the hash of what stands there. So it survives whatever moves in the file and every edit elsewhere.
 */
export function fingerprinter(template: Template, templateName: string): Fingerprinter {
  const contentHash = contentHasher();
  const file = JSON.stringify(templateName);
  /** Paths that lead through no list are the same for every resource. */
  const plain = new Map<string, string>();
  const stepsOf = (resource: Finding['resource'], path: string): string => {
    let at: Json | undefined = resource ? template.declared(resource.logicalId)?.raw : template.raw;
    const steps = pointerSegments(path).map((segment) => {
      const element = isList(at) ? at[Number(segment)] : undefined;
      const step = element === undefined ? segment : `#${contentHash(element)}`;
      at = element ?? (isObject(at) && Object.hasOwn(at, segment) ? at[segment] : undefined);
      return step;
    });
    return steps.map((step) => `,${JSON.stringify(step)}`).join('');
  };
  return ({ ruleId, resource, path }) => {
    let steps = plain.get(path);
    if (steps === undefined) {
      steps = stepsOf(resource, path);
      if (!mayBeInList.test(path)) plain.set(path, steps);
    }
    const logicalId = resource === null ? null : resource.logicalId;
    return sha256(`[${JSON.stringify(ruleId)},${file},${JSON.stringify(logicalId)}${steps}]`);
  };
}

/** Whether some segment of a path can be a place in a list: a number, or nothing, which counts as 0. */
const mayBeInList = /\d|\/\s*(?:\/|$)/;

/** SHA-256 over parts that cannot run into each other. */
export function fingerprintOf(parts: readonly (string | null)[]): string {
  return sha256(JSON.stringify(parts));
}

/** Hashing at once costs half as much as with an object for it; node has it from 20.12 on. */
const node: { readonly hash?: typeof hash } = { hash };

export function sha256(data: string | Uint8Array): string {
  return node.hash?.('sha256', data, 'hex') ?? createHash('sha256').update(data).digest('hex');
}

/** So many scalars of one template are remembered with their hashes. */
const MAX_SCALARS = 10_000;

/**
 * Hashes content, whatever the order of keys. From the leaves up and each shared part once, because an alias of YAML
 * may share a part with itself a million times over.
 */
function contentHasher(): (value: Json) => string {
  const known = new WeakMap<object, string>();
  const scalars = new Map<string, string>();
  const hashScalar = (text: string): string => {
    const before = scalars.get(text);
    if (before !== undefined) return before;
    const result = sha256(text);
    // Most of them are few: "Allow", "tcp", 443.
    if (scalars.size < MAX_SCALARS) scalars.set(text, result);
    return result;
  };
  const hashOf = (value: Json): string => {
    if (typeof value !== 'object' || value === null) return hashScalar(JSON.stringify(value));
    const before = known.get(value);
    if (before !== undefined) return before;
    const parts = isList(value)
      ? ['list', ...value.map(hashOf)]
      : [
          'object',
          ...Object.keys(value)
            .sort()
            .flatMap((key) => [key, hashOf(value[key] ?? null)]),
        ];
    const result = sha256(JSON.stringify(parts));
    known.set(value, result);
    return result;
  };
  return hashOf;
}
