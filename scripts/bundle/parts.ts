import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { importsOf } from './exports';
import { partOfRules, rowsOf } from './rule-index';

/** The file that node is started with. */
export const main = 'portcullis';
/** The file that it always reads, and that all others may ask for things while they are read. */
export const engine = 'engine';

const sources = [
  'rules',
  'template',
  'checklist',
  'waivers',
  'lib/cli',
  'lib/gate',
  'lib/prove',
  'lib/report',
];
const mains = ['bin/portcullis.ts', 'lib/cli/main.ts', 'lib/cli/compile-later.ts'];
const pages = ['help', 'rules', 'explain', 'controls'].map((name) => `lib/cli/${name}.ts`);

/**
 * Which file of the program a module goes to; undefined for what each file that needs it gets a copy of. A run reads the
 * rules of its profile for the services that its templates use, YAML for YAML and SAM for SAM, and nothing else: what
 * `check` costs at start-up is what node has to compile.
 */
function partOf(path: string, rules: ReadonlyMap<string, string>): string | undefined {
  const [top, second = '', third] = path.split('/');
  // Examples are for the pages, which are data in the program.
  if (top === 'rules' && /(?:^|-)example\.ts$/.test(second)) return undefined;
  if (top === 'rules' && third !== undefined) return rules.get(path);
  if (top === 'template' && second === 'sam') return 'sam';
  if (top === 'template' && second.startsWith('yaml-')) return 'yaml';
  if (top === 'checklist') return 'checklist';
  if (path.startsWith('lib/gate/assembly/')) return 'assembly';
  if (pages.includes(path)) return 'pages';
  if (
    path === 'lib/cli/prove.ts' ||
    path.startsWith('lib/prove/') ||
    path.startsWith('template/policy/evaluation/')
  )
    return 'prove';
  return mains.includes(path) ? main : engine;
}

/** The program as files: which modules go to which, and which of them others ask for. */
export interface Parts {
  /** The parts beside the main one and those of the rules. */
  readonly names: readonly string[];
  /** The parts of rules; each is a folder of the index, such as `recommended/s3`. */
  readonly ofRules: readonly string[];
  /** The part of a module; undefined for what is in no part. */
  of(module: string): string | undefined;
  /** The modules of a part that other parts ask for. */
  offered(part: string): readonly string[];
}

export function partsOf(root: string): Parts {
  const rules = new Map(rowsOf(root).map((row) => [row.module, partOfRules(row)]));
  const modules = sources.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => [folder, ...name.split(sep)].join('/'))
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts')),
  );
  const parts = new Map([...modules, ...mains].map((path) => [path, partOf(path, rules)]));
  const offered = new Map<string, Set<string>>();
  for (const [path, from] of parts)
    for (const module of importsOf(join(root, path)).map((file) =>
      relative(root, file).split(sep).join('/'),
    )) {
      const part = parts.get(module);
      if (from !== undefined && part !== undefined && part !== from)
        offered.set(part, (offered.get(part) ?? new Set()).add(module));
    }
  const ofRules = [...new Set(rules.values())];
  return {
    names: [...offered.keys()].filter((part) => !ofRules.includes(part)).sort(),
    ofRules,
    of: (module) => parts.get(module),
    offered: (part) => [...(offered.get(part) ?? [])].sort(),
  };
}
