import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuses } from '../refuses';
import { codeBlocks } from '../docs/markdown';
import { entryTests, writeEntries } from './entries';
import { Stranger, type Run } from './stranger';

/** The one file of the project that must not compile. */
const forbidden = 'must-not-compile.ts';

let stranger: Stranger;
let compiled: Run;

beforeAll(() => {
  stranger = Stranger.create();
  const uses = codeBlocks(readFileSync(join(__dirname, '../../README.md'), 'utf8'), 'ts');
  uses.forEach((code, at) => stranger.write(`use-${at + 1}.ts`, code));
  writeEntries(stranger);
  compiled = stranger.compile('-p', '.');
}, 300_000);
afterAll(() => stranger?.remove());

test('the tarball holds what is built and what must be read, and no source or test', () => {
  const built = stranger.packed.filter((file) => file.startsWith('build/'));
  const others = stranger.packed.filter((file) => !file.startsWith('build/'));
  expect(others).toEqual(['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'SECURITY.md', 'package.json']);
  expect(
    built.filter((file) => !/\.(?:js|d\.ts)$|^build\/rule-pages\/PC-[A-Z0-9]+\.json$/.test(file)),
  ).toEqual(['build/bin/rules.pack']);
  expect(built.length).toBeGreaterThan(0);
});

test('the package brings nothing of its own along but asks for its peers', () => {
  const manifest = JSON.parse(stranger.read('node_modules/cdk-portcullis/package.json')) as Record<
    string,
    object
  >;
  expect(manifest['dependencies']).toBeUndefined();
  expect(Object.keys(manifest['peerDependencies'] ?? {})).toEqual(['aws-cdk-lib', 'cdk-nag', 'constructs']);
});

test('an app that imports a construct and the pack compiles, and so does the code of the README', () => {
  expect(
    compiled.said.split('\n').filter((line) => line.includes('error') && !line.startsWith(forbidden)),
  ).toEqual([]);
  expect(stranger.read('app.js')).toContain('cdk-portcullis');
  expect(stranger.read('use-3.js')).toContain('cdk-portcullis/gate');
});

refuses('OPS-01', 'a property that would switch the versions of an archive off', () => {
  expect(compiled.status).not.toBe(0);
  expect(compiled.said.match(/error TS\d+/g)).toEqual(['error TS2353']);
  expect(compiled.said).toContain("'versioned' does not exist in type 'ImmutableLogArchiveProps'");
});

test('every entry can be imported as an ES module and as CommonJS', () => {
  expect(stranger.run(process.execPath, 'entries.mjs')).toEqual({
    status: 0,
    said: 'function function function true\n',
  });
  const required =
    "console.log(typeof require('cdk-portcullis').ImmutableLogArchive, require('cdk-portcullis/package.json').version)";
  expect(stranger.run(process.execPath, '-e', required)).toMatchObject({
    status: 0,
    said: expect.stringContaining('function ') as string,
  });
});

test('an installed construct brings the code of its function along, and a container can verify tokens', () => {
  expect(stranger.run(process.execPath, 'verified-api.js')).toEqual({
    status: 0,
    said: 'index.js true 401\n',
  });
});

test('the app synthesizes, and the installed program judges its assembly', () => {
  const synth = stranger.run(process.execPath, 'app.js');
  expect(synth).toMatchObject({ status: 0 });
  const checked = stranger.run('npx', '--no', 'portcullis', 'check', 'cdk.out');
  expect(checked).toMatchObject({ status: 0 });
});

refuses(
  'SUP-09',
  'the synth and the assembly of an app whose archive was weakened behind its construct',
  () => {
    const synth = stranger.run(process.execPath, 'app.js', '--weakened');
    expect(synth.status).not.toBe(0);
    expect(synth.said).toContain('PC-S3-');
    const checked = stranger.run('npx', '--no', 'portcullis', 'check', 'cdk.out');
    expect(checked.status).not.toBe(0);
  },
);

entryTests(
  () => stranger,
  () => compiled,
);
