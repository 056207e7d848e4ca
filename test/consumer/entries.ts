import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from '../docs/markdown';
import { type Run, type Stranger } from './stranger';

const root = join(__dirname, '../..');
const entries = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }).exports,
).filter((entry) => entry !== './package.json');

/** The code of the pages that an application's author reads, and what such code takes for given. */
const pages = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) =>
    codeBlocks(readFileSync(join(root, 'docs', name), 'utf8'), 'ts')
      .filter((code) => code.includes("from 'cdk-portcullis"))
      .map((code, at) => ({
        name: `page-${name.replace('.md', '')}-${at + 1}`,
        code,
      })),
  );
const given = ['admin', 'client'].map((name): [name: string, line: string] => [
  name,
  `declare const ${name}: import('cdk-portcullis/row-level-security').Connection;`,
]);

/** Writes the code of the pages, and that of the entries as an ES module too. */
export function writeEntries(stranger: Stranger): void {
  stranger.write('every-entry-esm.mts', stranger.read('every-entry.ts'));
  for (const { name, code } of pages) {
    const used = given.filter(([one]) => new RegExp(`\\b${one}\\b`).test(code)).map(([, line]) => line);
    stranger.write(`${name}.mts`, [code, ...used].join('\n'));
  }
}

const expected = [
  'gate: fail true',
  'constructs: function function',
  'tenants: acme tenant-id-invalid tenant-missing',
  'row-level-security: true description-invalid',
  'rotation: true false function',
  'signing-keys: function settings-invalid',
  'logger: function',
  'security-headers: 403',
  'encryption: 12 true function',
  'verify: 401',
];

/** What a stranger does with each entry of the package. */
export function entryTests(stranger: () => Stranger, compiled: () => Run): void {
  test('the code of every page compiles in a strict project that checks libraries too, and so does every entry', () => {
    const wrong = compiled()
      .said.split('\n')
      .filter((line) => line.includes('error'));
    expect(wrong.filter((line) => !line.startsWith('must-not-compile.ts'))).toEqual([]);
    expect(pages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['page-encryption-1', 'page-row-level-security-1']),
    );
  });

  test('every entry of the package is imported by the project', () => {
    const source = stranger().read('every-entry.ts');
    for (const entry of entries)
      expect([entry, source.includes(`'cdk-portcullis${entry.slice(1)}'`)]).toEqual([entry, true]);
  });

  test.each([
    ['CommonJS', 'every-entry.js'],
    ['an ES module', 'every-entry-esm.mjs'],
  ])('every entry does what it is for, and refuses what it has to, as %s', (_as, file) => {
    const { status, said } = stranger().run(process.execPath, file);
    const all = said.trim().split('\n');
    const log = all.find((line) => line.startsWith('{')) ?? '';
    expect({ status, lines: all.filter((line) => line !== log) }).toEqual({ status: 0, lines: expected });
    expect(JSON.parse(log)).toMatchObject({ message: 'refused', service: 'orders' });
    expect(log).not.toContain('abcdef');
  });

  test('code of a page that only logs runs as it stands', () => {
    const { name = '' } = pages.find(({ code }) => code.includes('RedactingLogger')) ?? {};
    stranger().write('logs.mjs', `import { refused } from './${name}.mjs';\nrefused(7, new Error('no'));\n`);
    const { status, said } = stranger().run(process.execPath, 'logs.mjs');
    expect(status).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ message: 'payment refused', order: 7 });
    expect(said).not.toContain('abc');
  });
}
