import { edits } from './edits';
import { pluginsAndSwitches } from './plugins-and-switches';
import { resources } from './resources';
import { type Row } from './row';
import { waivers } from './waivers';

export { type Row } from './row';

/** Every known way past the gate, and what comes of it. The tests run it, and docs/fail-open.md is written from it. */
export const matrix: readonly Row[] = [...pluginsAndSwitches, ...waivers, ...resources, ...edits];
