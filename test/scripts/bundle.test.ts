import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve, sep } from 'node:path';
import { type Metafile } from 'esbuild';
import {
  bundledPackages,
  bundleEntries,
  bundleProgram,
  entries,
  peersOf,
} from '../../scripts/bundle/esbuild';
import { noticeOf } from '../../scripts/bundle/notice';
import { bundleRuntime } from '../../scripts/bundle/runtime';

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
/** Preloaded: writes which files node loads as modules, and which parts of the pack are compiled. */
const noteParts = `
const vm = require('node:vm');
const { compileFunction } = vm;
vm.compileFunction = (text, names, options) => {
  process.stderr.write(options.filename + '\\n');
  return compileFunction(text, names, options);
};
process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')));
`;

const isBuiltin = (name: string) => builtinModules.includes(name.replace(/^node:/, ''));

test('the program needs node and its own parts, and nothing else', () => {
  const made = new Set(Object.keys(program.outputs).map((output) => basename(output)));
  const others = needs(program).filter((name) => !isBuiltin(name));
  expect(others.filter((name) => !/^\.\.?\//.test(name) || !made.has(basename(name)))).toEqual([]);
  expect(readFileSync(join(folder, 'program/bin/portcullis.js'), 'utf8')).toMatch(
    /^#!\/usr\/bin\/env node\n/,
  );
});

test('a run over one bucket reads the rules of its profile about buckets and about templates, and no others', () => {
  const template = join(folder, 'one.json');
  writeFileSync(template, '{"Resources":{"A":{"Type":"AWS::S3::Bucket"}}}');
  const witness = join(folder, 'witness.cjs');
  writeFileSync(witness, noteParts);
  const program = join(folder, 'program/bin/portcullis.js');
  const run = ['--require', witness, program, 'check', '--format', 'json', template];
  const { stderr, stdout } = spawnSync(process.execPath, run, { encoding: 'utf8' });
  const read = stderr.split('\n').filter((path) => path.includes('program/bin/'));
  const parts = read.map((path) => relative(join(folder, 'program/bin'), path).split(sep).join('/')).sort();
  expect(JSON.parse(stdout).verdict).toBe('fail');
  const rules = ['s3', 'template'].map((service) => `recommended/${service}.js`);
  expect(parts).toEqual(['engine.js', 'portcullis.js', ...rules]);
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

test('NOTICE holds the licence of everything that is bundled', async () => {
  const packages = bundledPackages(root, [program, packaged, await bundleRuntime(root)]);
  expect(packages).toContain('node_modules/js-yaml');
  expect(readFileSync(join(root, 'NOTICE'), 'utf8')).toBe(noticeOf(root, packages));
});
