import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const row = z.object({
  source: z.string(),
  query_id: z.string(),
  query_title: z.string().nullish(),
  label: z.string(),
  file: z.string(),
  relevant: z.boolean().nullish(),
  primary_types: z.array(z.string()).nullish(),
  expected: z.array(z.object({ resource: z.string().nullish() })).nullish(),
  scope_resources: z.array(z.string()).nullish(),
});

/** One labelled file, and the resources that its label is about; all where it names none. */
export interface Case {
  readonly file: string;
  readonly about: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

/** One statement on security, with files that break it and files that keep it. */
export interface Query {
  readonly name: string;
  readonly insecure: Case[];
  readonly secure: Case[];
}

/** Reads the index of labelled templates: a JSON object a line. */
export function readQueries(folder: string): Query[] {
  const queries = new Map<string, Query>();
  for (const line of readFileSync(join(folder, 'index.jsonl'), 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const read = row.parse(JSON.parse(line));
    if (read.relevant === false || (read.label !== 'insecure' && read.label !== 'secure')) continue;
    const name = `${read.source}/${read.query_id}`;
    const query = queries.get(name) ?? { name, insecure: [], secure: [] };
    queries.set(name, query);
    const named =
      read.label === 'insecure' ? read.expected?.map(({ resource }) => resource) : read.scope_resources;
    query[read.label].push({
      file: read.file,
      about: new Set((named ?? []).filter((id) => id !== null && id !== undefined)),
      types: new Set(read.primary_types ?? []),
    });
  }
  return [...queries.values()];
}
