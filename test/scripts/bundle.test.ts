import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Metafile } from 'esbuild';
import {
  bundledPackages,
  bundleEntries,
  bundleProgram,
  entries,
  peersOf,
} from '../../scripts/bundle/esbuild';
import { noticeOf } from '../../scripts/bundle/notice';

const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'portcullis-bundle-'));
let program: Metafile;
let packaged: Metafile;

beforeAll(async () => {
  program = await bundleProgram(root, join(folder, 'program'));
  packaged = await bundleEntries(root, join(folder, 'packaged'), entries);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const needs = ({ outputs }: Metafile) => [
  ...new Set(Object.values(outputs).flatMap(({ imports }) => imports.map(({ path }) => path))),
];
const isBuiltin = (name: string) => builtinModules.includes(name.replace(/^node:/, ''));

test('the program is one file that needs node and nothing else', () => {
  expect(Object.keys(program.outputs)).toHaveLength(1);
  expect(needs(program).filter((name) => !isBuiltin(name))).toEqual([]);
  expect(readFileSync(join(folder, 'program/bin/portcullis.js'), 'utf8')).toMatch(
    /^#!\/usr\/bin\/env node\n/,
  );
});

test('no part of CDK is in the program', () => {
  const inputs = Object.keys(program.inputs).filter((input) =>
    /node_modules\/(?:aws-cdk-lib|cdk-nag|constructs)\//.test(input),
  );
  expect(inputs).toEqual([]);
  expect(Object.keys(program.inputs).length).toBeGreaterThan(50);
});

test('the entries need the peers alone, and those for rules and gate not even them', () => {
  const foreign = needs(packaged).filter(
    (name) => !isBuiltin(name) && !peersOf(root).some((peer) => name === peer || name.startsWith(`${peer}/`)),
  );
  expect(foreign).toEqual([]);
  for (const [output, { imports }] of Object.entries(packaged.outputs))
    if (/rules\/index\.js$|gate\/index\.js$/.test(output))
      expect(imports.map(({ path }) => path).filter((path) => !isBuiltin(path))).toEqual([]);
});

test('NOTICE holds the licence of everything that is bundled', () => {
  const packages = bundledPackages(root, [program, packaged]);
  expect(packages).toContain('node_modules/js-yaml');
  expect(readFileSync(join(root, 'NOTICE'), 'utf8')).toBe(noticeOf(root, packages));
});
