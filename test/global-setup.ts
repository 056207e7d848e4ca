import { join } from 'node:path';
import { bundleStaleRuntime } from '../scripts/bundle/runtime';

/** Constructs put the code of their functions into templates: it is there, and of today, before any test runs. */
export default async function setup(): Promise<void> {
  await bundleStaleRuntime(join(__dirname, '..'));
}
