import { collectParts } from '../collect-parts';
import { type Output } from './output';

/** `checklist/parts.generated.json`: the parts and proofs of this version, as the CLI ships them. */
export function partsFile(root: string): Output {
  return { path: 'checklist/parts.generated.json', text: `${JSON.stringify(collectParts(root), null, 1)}\n` };
}
