import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAssembly } from './api/assembly';
import { apiDefects } from './api/defects';
import { renderApi } from './api/render';
import { parseAssembly } from './api/schema';

/**
 * Proves that the entry `.` stays inside the jsii subset and writes docs/api.md from it; with `--check` fails on a
 * difference and writes nothing.
 */
function main(): string {
  const root = join(__dirname, '..');
  const file = join(root, 'docs/api.md');
  const types = parseAssembly(compileAssembly(root));
  const defects = apiDefects(types);
  if (defects.length > 0) throw new Error(defects.join('\n'));
  const text = renderApi(types);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return 'docs/api.md is up to date';
  if (process.argv.includes('--check'))
    throw new Error('docs/api.md is not up to date: run `npm run check:api` and commit the result');
  writeFileSync(file, text);
  return 'wrote docs/api.md';
}

try {
  console.log(main());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
