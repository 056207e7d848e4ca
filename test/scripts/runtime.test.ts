import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleRuntime, bundleStaleRuntime, runtimeFolder, runtimeNames } from '../../scripts/bundle/runtime';

const source = resolve(__dirname, '../..');
let root: string;

/** A small repository with two functions, one of which uses a file of both. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'portcullis-runtime-'));
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(source, 'node_modules/zod'), join(root, 'node_modules/zod'));
  mkdirSync(join(root, 'scripts/bundle'), { recursive: true });
  cpSync(join(source, 'scripts/bundle/runtime.ts'), join(root, 'scripts/bundle/runtime.ts'));
  write('package-lock.json', '{}');
  write('runtime/lib/shared.ts', `export const shared = 'one';`);
  write(
    'runtime/first/handler.ts',
    `import { shared } from '../lib/shared';\nexport const handler = () => shared;`,
  );
  write(
    'runtime/second/handler.ts',
    `import { z } from 'zod';\nexport const handler = () => z.string().parse('two');`,
  );
  write('runtime/second/contract.ts', `export const controls = [];`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
}
const bundle = (name: string) => join(root, runtimeFolder, name, 'index.js');
const digest = (name: string) =>
  createHash('sha256')
    .update(readFileSync(bundle(name)))
    .digest('hex');
const answerOf = (name: string): unknown => {
  const module: { exports: { handler?: () => unknown } } = { exports: {} };
  new Function('module', 'exports', 'require', readFileSync(bundle(name), 'utf8'))(
    module,
    module.exports,
    require,
  );
  return module.exports.handler?.();
};

test('every folder with a handler becomes one file that needs nothing beside it', async () => {
  await bundleRuntime(root);
  expect(runtimeNames(root)).toEqual(['first', 'second']);
  expect(['first', 'second'].map(answerOf)).toEqual(['one', 'two']);
});

test('the same sources give the same bytes', async () => {
  await bundleRuntime(root);
  const before = [digest('first'), digest('second')];
  rmSync(join(root, 'build'), { recursive: true });
  await bundleRuntime(root);
  expect([digest('first'), digest('second')]).toEqual(before);
});

test('what is stale is bundled, and nothing else', async () => {
  expect(await bundleStaleRuntime(root)).toEqual(['first', 'second']);
  expect(await bundleStaleRuntime(root)).toEqual([]);
  write('runtime/lib/shared.ts', `export const shared = 'changed';`);
  expect(await bundleStaleRuntime(root)).toEqual(['first']);
  expect(answerOf('first')).toBe('changed');
  write('runtime/second/contract.ts', `export const controls = ['IDN-05'];`);
  expect(await bundleStaleRuntime(root)).toEqual([]);
  writeFileSync(bundle('second'), 'somebody wrote here');
  expect(await bundleStaleRuntime(root)).toEqual(['second']);
  rmSync(bundle('second'));
  expect(await bundleStaleRuntime(root)).toEqual(['second']);
  write('package-lock.json', '{"lockfileVersion":3}');
  expect(await bundleStaleRuntime(root)).toEqual(['first', 'second']);
});

test('the bundle of a function that is gone goes with the next', async () => {
  await bundleRuntime(root);
  rmSync(join(root, 'runtime/first'), { recursive: true });
  await bundleRuntime(root);
  expect(existsSync(bundle('first'))).toBe(false);
  expect(existsSync(bundle('second'))).toBe(true);
});

test('a handler that does not compile leaves the bundles that there are', async () => {
  await bundleRuntime(root);
  const before = digest('first');
  write('runtime/first/handler.ts', 'export const handler = (');
  await expect(bundleStaleRuntime(root)).rejects.toThrow();
  expect(digest('first')).toBe(before);
});
