import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { peersOf } from './esbuild';

/**
 * Writes the type declarations of the package's entries and of what they reach, and no others.
 *
 * @throws Error if a declaration cannot be written, or needs a package that users do not have: only peers are theirs.
 */
export function writeTypes(root: string, folder: string, paths: readonly string[]): void {
  const declarations = declare(root, folder, paths);
  const isPeer = (name: string): boolean =>
    peersOf(root).some((peer) => name === peer || name.startsWith(`${peer}/`));
  const open = paths.map((path) => join(folder, path.replace(/\.ts$/, '.d.ts')));
  const written = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (written.has(file)) continue;
    written.add(file);
    const text = declarations.get(file) ?? missing(file);
    for (const { fileName: name } of ts.preProcessFile(text).importedFiles) {
      if (name.startsWith('.')) open.push(resolveFrom(file, name, declarations));
      else if (!name.startsWith('node:') && !isPeer(name))
        throw new Error(`${relative(folder, file)} needs ${name}, which users of the package do not have`);
    }
    ts.sys.writeFile(file, text);
  }
}

/** The declarations of everything the entries import, by path. */
function declare(root: string, folder: string, paths: readonly string[]): Map<string, string> {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: root, outDir: folder },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (config === undefined) throw new Error('tsconfig.json cannot be read');
  const sources = paths.map((path) => join(root, path));
  const program = ts.createProgram(sources, config.options);
  const declarations = new Map<string, string>();
  const { diagnostics } = program.emit(undefined, (file, text) => declarations.set(file, text));
  diagnostics.forEach(fail);
  return declarations;
}

function resolveFrom(file: string, name: string, declarations: ReadonlyMap<string, string>): string {
  const path = join(dirname(file), name.replace(/\.js$/, ''));
  return declarations.has(`${path}.d.ts`) ? `${path}.d.ts` : join(path, 'index.d.ts');
}

function missing(file: string): never {
  throw new Error(`no declaration was made for ${file}`);
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(
    ts.formatDiagnostic(diagnostic, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => ts.sys.getCurrentDirectory(),
      getNewLine: () => '\n',
    }),
  );
}
