import { rulesIndex } from './indexes';
import { type Output } from './output';

/** Every file that is computed from the sources. */
export async function outputs(root: string): Promise<Output[]> {
  return [rulesIndex(root)];
}
