import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { givens, ofNode } from './runtime-example-givens';

const root = join(__dirname, '../..');
const runtime = join(root, 'runtime');

/** An example in a comment of runtime code. */
export interface Example {
  readonly file: string;
  readonly code: string;
}

/** Every `@example` under runtime/, of whichever entry. */
export function examples(): Example[] {
  return readdirSync(runtime, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => {
      const comments = readFileSync(join(runtime, name), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
      return comments.flatMap((comment) => examplesIn(comment).map((code) => ({ file: name, code })));
    });
}

/** The text behind `@example`, up to the next tag. */
function examplesIn(comment: string): string[] {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*(?:\/\*\*|\*\/|\* ?)/, ''));
  return lines.flatMap((line, at) => {
    if (line.trim() !== '@example') return [];
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((one) => /^@\w/.test(one));
    return [
      `${rest
        .slice(0, end === -1 ? rest.length : end)
        .join('\n')
        .trim()}\n`,
    ];
  });
}

/** The entries of the package that are runtime code, and the names that each exports. */
export function entries(): Map<string, readonly string[]> {
  const found = readdirSync(runtime).filter((name) => existsSync(join(runtime, name, 'index.ts')));
  return new Map(
    found.map((name) => [name, exportsOf(readFileSync(join(runtime, name, 'index.ts'), 'utf8'))]),
  );
}

function exportsOf(source: string): string[] {
  const lists = [...source.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','));
  const named = lists.map((one) => one.trim()).filter((one) => one !== '' && !one.startsWith('type '));
  const declared = [...source.matchAll(/export (?:async )?(?:function|const|class) (\w+)/g)];
  return [...named, ...declared.map(([, name = '']) => name)];
}

/** The example as a module that stands by itself: what it names is imported from the entry, or given. */
export function asModule({ code }: Example, from: string): string {
  const names = new Set(code.match(/\b[a-z_]\w*\b/gi));
  const declared = new Set(
    [...code.matchAll(/\b(?:const|function) (?:\{ ([^}]*) \}|(\w+))/g)].flatMap(([, list, one]) =>
      (list ?? one ?? '').split(', '),
    ),
  );
  const isFree = (name: string) => names.has(name) && !declared.has(name);
  const known = new Set<string>();
  const imports = [...entries()].flatMap(([entry, exported]) => {
    const used = exported.filter((name) => isFree(name) && !known.has(name));
    used.forEach((name) => known.add(name));
    return used.length === 0 ? [] : [`import { ${used.join(', ')} } from '${from}/${entry}';`];
  });
  const node = Object.entries(ofNode).filter(([name]) => isFree(name));
  const given = Object.entries(givens).filter(([name]) => isFree(name) && !known.has(name));
  return [
    ...imports,
    ...node.map(([name, module]) => `import { ${name} } from '${module}';`),
    ...given.map(([name, type]) => `declare const ${name}: ${type.replaceAll('RUNTIME', from)};`),
    'export {};',
    code,
  ].join('\n');
}

/** What the type checker says of modules, by name; they may import runtime/ by the path that `write` is given. */
export function complaintsOf(write: (from: string) => Readonly<Record<string, string>>): string[] {
  const dir = mkdtempSync(join(root, 'node_modules/.examples-'));
  try {
    for (const [name, text] of Object.entries(write(relative(dir, runtime))))
      writeFileSync(join(dir, `${name}.ts`), text);
    // Modules, as an application of today has them; top-level await is part of some examples.
    writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
    const options = {
      target: 'es2023',
      module: 'esnext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
      // Types of others; those of the package stand by themselves, which test/consumer shows.
      skipLibCheck: true,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    };
    writeFileSync(
      join(dir, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['*.ts'] }),
    );
    const { stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/ts7/bin/tsc'), '-p', dir, '--pretty', 'false'],
      { cwd: dir, encoding: 'utf8' },
    );
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
