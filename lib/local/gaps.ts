import { readFile } from 'node:fs/promises';

import { z } from 'zod';

const line = z.object({
  stack: z.string(),
  logicalId: z.string(),
  type: z.string(),
  property: z.string(),
  /** `native`: the emulator looked at it; `api`: handed over by our launcher; `recorded`: only kept; `dropped`: by nobody. */
  how: z.enum(['native', 'api', 'recorded', 'dropped']),
});

/** What the launcher says became of a property. */
export type Gap = z.infer<typeof line>;

/** Every line of the launcher's gaps file; the last word about a property counts. */
export async function readGaps(file: string): Promise<Gap[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const last = new Map<string, Gap>();
  for (const json of text.split('\n').filter(Boolean)) {
    const gap = line.parse(JSON.parse(json));
    last.set(`${gap.stack} ${gap.logicalId} ${gap.property}`, gap);
  }
  return [...last.values()];
}
