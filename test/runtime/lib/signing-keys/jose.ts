import { buildSync } from 'esbuild';
import type * as Jose from 'jose';

/** The library by which others verify, as one that jest can load: it comes as modules alone. */
export const jose: typeof Jose = load();

function load(): typeof Jose {
  const { outputFiles } = buildSync({
    entryPoints: [require.resolve('jose')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  });
  const module: { exports: typeof Jose | undefined } = { exports: undefined };
  // The text is the library's own.
  new Function('module', 'require', outputFiles[0]?.text ?? '')(module, require);
  if (module.exports === undefined) throw new Error('jose could not be loaded');
  return module.exports;
}
