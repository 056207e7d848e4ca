import { type Resource } from './construct-template';

/** A mermaid flowchart of resources: a box for each, an arrow to each that it names. */
export function pictureOf(resources: readonly Resource[]): string {
  const numbers = new Map(resources.map(({ id }, at) => [id, `r${at}`]));
  const boxes = resources.map(
    ({ id, type }) => `  ${numbers.get(id)}["${shortId(id)}<br/><i>${shortType(type)}</i>"]`,
  );
  const arrows = resources.flatMap(({ id, names }) =>
    [...new Set(names)]
      .filter((name) => name !== id && numbers.has(name))
      .map((name) => `  ${numbers.get(id)} --> ${numbers.get(name)}`),
  );
  return ['flowchart LR', ...boxes, ...arrows].join('\n');
}

/** A logical id without the hashes that CDK adds, of its path and, for a deployment, of the API that is deployed. */
function shortId(id: string): string {
  return id.replace(/[0-9A-F]{8}(?:[0-9a-f]{32})?$/, '');
}

/** `AWS::WAFv2::WebACL` as `WAFv2 WebACL`. */
function shortType(type: string): string {
  return type.replace(/^AWS::/, '').replaceAll('::', ' ');
}
