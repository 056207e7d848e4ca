import { join, relative } from 'node:path';
import ts from 'typescript';
import { peersOf } from './esbuild';

/**
 * Writes the type declarations of the package's entries and of everything they reach.
 *
 * @throws Error if a declaration cannot be written, or needs a package that users do not have: only peers are theirs.
 */
export function writeTypes(root: string, folder: string, paths: readonly string[]): void {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: root, outDir: folder },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (config === undefined) throw new Error('tsconfig.json cannot be read');
  const foreign = new Set<string>();
  const program = ts.createProgram(
    paths.map((path) => join(root, path)),
    config.options,
  );
  const { diagnostics } = program.emit(undefined, (file, text) => {
    for (const name of foreignImports(text, peersOf(root))) foreign.add(`${relative(folder, file)}: ${name}`);
    ts.sys.writeFile(file, text);
  });
  diagnostics.forEach(fail);
  if (foreign.size > 0)
    throw new Error(`declarations need packages that users do not have: ${[...foreign].join(', ')}`);
}

function foreignImports(declarations: string, peers: readonly string[]): string[] {
  return ts
    .preProcessFile(declarations)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
    .filter((name) => !peers.some((peer) => name === peer || name.startsWith(`${peer}/`)));
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
