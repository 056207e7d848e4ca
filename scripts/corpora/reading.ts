import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What somebody who read a line against its file thought of it, as the owner of the file would. */
const judged = z.object({
  file: z.string(),
  rule: z.string(),
  resource: z.string().nullable(),
  verdict: z.enum(['true', 'useless', 'false']),
  /** Why, where it is not plainly true. */
  why: z.string().optional(),
});
const reading = z.object({ seed: z.number(), lines: z.array(judged) });

export type Reading = z.infer<typeof reading>;

/** The lines of the page that were read, which `--draw` drew. */
export function readReading(): Reading {
  return reading.parse(JSON.parse(readFileSync(join(__dirname, 'reading.json'), 'utf8')));
}
