import { rulesIndex } from './indexes';
import { type Output } from './output';
import { partsFile } from './parts';

/** Every file that is computed from the sources. */
export async function outputs(root: string): Promise<Output[]> {
  return [rulesIndex(root), partsFile(root)];
}
