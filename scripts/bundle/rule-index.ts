import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule as the generated index lists it. */
export interface Row {
  readonly id: string;
  readonly profile: string;
  readonly appliesTo: unknown;
  readonly service: string;
  /** Its file, from the root. */
  readonly module: string;
}

const ROW =
  /new LazyRule<\w+>\('([\w-]+)', '(\w+)', ([^(]+), \(\) => require\('\.\/([\w-]+)\/([\w-]+)'\)\.default\),/g;

/**
 * The rows of `rules/index.ts`.
 *
 * @throws Error for an index whose rows are not what the generator writes
 */
export function rowsOf(root: string): readonly Row[] {
  const source = readFileSync(join(root, 'rules/index.ts'), 'utf8');
  const rows = [...source.matchAll(ROW)].map(
    ([, id = '', profile = '', types = '', service = '', name = '']) => {
      const appliesTo: unknown = JSON.parse(types.replaceAll("'", '"'));
      return { id, profile, appliesTo, service, module: `rules/${service}/${name}.ts` };
    },
  );
  if (rows.length === 0 || rows.length !== source.split('new LazyRule').length - 1)
    throw new Error('rules/index.ts has rows of another form than the generator writes');
  return rows;
}

/** The part that holds a rule. */
export function partOfRules({ profile, service }: Row): string {
  return `${profile}/${service}`;
}

/** The source of a part of rules: they by their ids. */
export function rulesPart(root: string, part: string): string {
  const rows = rowsOf(root).filter((row) => partOfRules(row) === part);
  const imports = rows.map(({ module }, at) => `import rule${at} from './${module}';`);
  return `${imports.join('\n')}\nexport const rules = { ${rows.map(({ id }, at) => `'${id}': rule${at}`).join(', ')} };`;
}

/** The index as one line of data: a thousand rows of code would be half of what node compiles at every start. */
export function indexAsData(root: string): string {
  const rows = rowsOf(root).map((row) => [row.id, row.profile, row.appliesTo, partOfRules(row)]);
  return `import { LazyRule } from './lazy';
import { ruleIn } from '../scripts/bundle/pack';
export const rules = JSON.parse(${JSON.stringify(JSON.stringify(rows))}).map(
  ([id, profile, appliesTo, part]) => new LazyRule(id, profile, appliesTo, () => ruleIn(part, id)),
);
`;
}
