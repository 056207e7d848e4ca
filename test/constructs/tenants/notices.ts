import { proveIsolation } from '../../../lib/prove/prove';
import { isList, isObject, type Json } from '../../../template';
import { contextOf, decide, readPolicy } from '../../../template/policy/evaluation';
import { at, type Mutation } from '../mutations';
import { env } from '../synth';
import { plain } from './plain';

/**
 * Whether the proof of isolation comes out otherwise for a mutated template, by a cell or by no proof at all; or AWS would refuse a
 * policy; or the trust of a role lets in a tag that it did not, or keeps one out.
 */
export function isolationNotices(template: Json, { type, logicalId, templates }: Mutation): boolean {
  if (!/^AWS::(?:IAM|KMS|S3|StepFunctions)::/.test(type)) return false;
  return templates.some(
    (mutated) =>
      (isRefused(mutated, logicalId) && !isRefused(template, logicalId)) ||
      proofOf(mutated) !== proofOf(template) ||
      tagsOf(mutated, logicalId) !== tagsOf(template, logicalId),
  );
}

/** Whether AWS would refuse one of the policies of a resource. */
function isRefused(template: Json, logicalId: string): boolean {
  const resource = at(template, ['Resources', logicalId]);
  const kind = at(resource, ['Type']) === 'AWS::IAM::ManagedPolicy' ? 'identity' : 'resource';
  return ['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy'].some((name) => {
    const document = at(resource, ['Properties', name]);
    if (document === null) return false;
    try {
      readPolicy(name, plain(document), kind);
      return false;
    } catch {
      return true;
    }
  });
}

const known = new WeakMap<object, string>();

/** What the proof says of a template: the outcome of each cell, or why there is none. */
export function proofOf(template: Json): string {
  if (!isObject(template)) return '';
  const before = known.get(template);
  if (before !== undefined) return before;
  const proof = proved(template);
  known.set(template, proof);
  return proof;
}

function proved(template: Readonly<Record<string, Json>>): string {
  try {
    const { rows } = proveIsolation([{ name: 'Stack', template, ...env }]);
    return JSON.stringify(rows.map(({ action, cells }) => [action, cells.map(({ outcome }) => outcome)]));
  } catch (error) {
    return error instanceof Error ? error.message : 'no proof';
  }
}

/** The characters of ASCII that may stand in a tag of a session which the role takes from whom it trusts. */
function tagsOf(template: Json, logicalId: string): string {
  const trust = at(template, ['Resources', logicalId, 'Properties', 'AssumeRolePolicyDocument']);
  const [arn] = trustedBy(trust);
  if (!isObject(trust) || arn === undefined) return '';
  const caller = { kind: 'role', account: env.account, arn, session: `${arn}/one` } as const;
  const resource = readPolicy('trust', plain(trust), 'resource');
  const takes = (mark: string) => {
    const context = contextOf(caller, { 'aws:RequestTag/tenant': `a${mark}b`, 'aws:TagKeys': 'tenant' });
    const request = {
      caller,
      action: 'sts:TagSession',
      resource: arn,
      resourceAccount: env.account,
      context,
    };
    return decide(request, { identity: [], resource }).outcome === 'allowed';
  };
  return Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
    .filter(takes)
    .join('');
}

/** Whom a trust names, and not everybody. */
function trustedBy(trust: Json): string[] {
  const statements = at(trust, ['Statement']);
  const named = (isList(statements) ? statements : []).map((one) => plain(at(one, ['Principal', 'AWS'])));
  return named
    .flatMap((one) => (isList(one) ? one : [one]))
    .flatMap((one) => (typeof one === 'string' && one !== '*' ? one : []));
}
