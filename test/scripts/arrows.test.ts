import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { withTree } from './tree';

const root = join(__dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');

/** Every arrow of the configuration, by name. */
const { forbidden } = jest.requireActual<{ forbidden: readonly { name: string }[] }>(config);
const arrows = forbidden.map(({ name }) => name).sort();

const npm = Object.fromEntries(
  ['aws-cdk-lib', 'constructs', 'cdk-nag'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ]),
);

/** The names of the arrows that a tree of sources breaks. */
function broken(files: Readonly<Record<string, string>>): string[] {
  return withTree({ ...npm, ...files }, (tree) => {
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [
      program,
      '--config',
      config,
      '--output-type',
      'json',
      ...new Set(Object.keys(files).map((file) => file.split('/')[0] ?? '')),
    ];
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    if (stdout === '') throw new Error(stderr);
    const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
  });
}

const imports = (...paths: string[]): string =>
  `${paths.map((path) => `import '${path}';`).join('\n')}\nexport const a = 1;\n`;

test('a tree in which every import follows the map is accepted', () => {
  expect(
    broken({
      'bin/a.ts': imports('../lib/nag-pack'),
      'lib/nag-pack.ts': imports('cdk-nag', '../constructs/a', './gate/a'),
      'lib/gate/a.ts': imports('../../rules/a', '../../waivers/a'),
      'constructs/a.ts': imports(
        'aws-cdk-lib',
        'constructs',
        '../runtime/x/contract',
        '../waivers/a',
        '../checklist/a',
      ),
      'rules/a.ts': imports('../template/a', '../checklist/a'),
      'probes/a.ts': imports('../runtime/x/contract', '../checklist/a'),
      'runtime/x/contract.ts': imports('./b'),
      'runtime/x/b.ts': imports('node:fs'),
      'template/a.ts': imports('node:fs'),
      'waivers/a.ts': imports('node:fs'),
      'checklist/a.ts': imports('node:fs'),
    }),
  ).toEqual([]);
});

test('every arrow fires on a tree that breaks it', () => {
  const wrong = imports('aws-cdk-lib', '../template/a', '../waivers/a');
  expect(
    broken({
      'bin/a.ts': imports('../rules/a'),
      'lib/a.ts': imports('../runtime/x/handler', './b', 'constructs'),
      'lib/b.ts': imports('./a', 'cdk-nag', './gone'),
      'lib/gate/a.ts': imports('../a'),
      'lib/cli/a.ts': imports('../a'),
      'lib/report/a.ts': imports('../a'),
      'constructs/a.ts': imports('../runtime/x/handler'),
      'rules/a.ts': wrong,
      'probes/a.ts': imports('../template/a'),
      'template/a.ts': imports('aws-cdk-lib', '../rules/a'),
      'waivers/a.ts': imports('constructs', '../template/a'),
      'checklist/a.ts': imports('aws-cdk-lib', '../template/a'),
      'runtime/x/handler.ts': imports('aws-cdk-lib', '../../checklist/a'),
    }),
  ).toEqual(arrows);
});

test('the map of the arrows names every folder of sources', () => {
  expect(arrows).toEqual(
    expect.arrayContaining(
      ['bin', 'lib', 'constructs', 'rules', 'probes', 'template', 'waivers', 'runtime', 'checklist'].map(
        (name) => `${name}-imports-its-own`,
      ),
    ),
  );
});
