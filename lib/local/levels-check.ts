import { type Level } from '../../probes/probe';
import { type Template } from './assembly';
import { levels } from './levels';

/** A property, or a part of one, and the level that the table gives it. */
export interface Leveled {
  readonly path: string;
  readonly level: Level;
}

/** Types that stand for nothing: CDK's own note about a stack. */
export const IGNORED_TYPES: readonly string[] = ['AWS::CDK::Metadata'];

/** Everything in a resource's properties with the level it holds at; what is in no list, or in two, is in `problems`. */
export function levelsOf(
  type: string,
  properties: Readonly<Record<string, unknown>>,
  table = levels,
): { readonly levels: readonly Leveled[]; readonly problems: readonly string[] } {
  const lists = table[type];
  if (!lists) return { levels: [], problems: [`${type} is in no list`] };
  const entries = new Map<string, Level[]>();
  for (const level of LEVELS) {
    for (const path of lists[level] ?? []) entries.set(path, [...(entries.get(path) ?? []), level]);
  }
  const found: Leveled[] = [];
  const problems: string[] = [];
  const place = (path: string, value: unknown): void => {
    const here = entries.get(path) ?? [];
    const parts = [...entries.keys()].filter((entry) => entry.startsWith(`${path}/`));
    const [level] = here;
    if (here.length > 1 || (level && parts.length > 0))
      problems.push(`${type} ${path} is in more than one list`);
    else if (level) found.push({ path, level });
    else if (parts.length > 0 && isRecord(value)) {
      for (const [key, part] of Object.entries(value)) place(`${path}/${key}`, part);
    } else problems.push(`${type} ${path} is in no list`);
  };
  for (const [name, value] of Object.entries(properties)) place(name, value);
  return { levels: found, problems };
}

/** What in these templates is not in exactly one list of the table; nothing means that all is accounted for. */
export function unaccounted(templates: readonly Template[], table = levels): string[] {
  const problems = templates.flatMap((template) =>
    Object.values(template.Resources)
      .filter(({ Type }) => !IGNORED_TYPES.includes(Type))
      .flatMap(({ Type, Properties }) => levelsOf(Type, Properties, table).problems),
  );
  return [...new Set(problems)].sort();
}

const LEVELS: readonly Level[] = ['enforced', 'shim', 'recorded', 'absent'];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
