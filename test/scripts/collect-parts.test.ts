import { collectParts } from '../../scripts/collect-parts';
import { withTree } from './tree';

const collect = (files: Readonly<Record<string, string>>): ReturnType<typeof collectParts> =>
  withTree(files, collectParts);

test('constructs, rules, runtime parts, probes and proofs register themselves where they stand', () => {
  const parts = collect({
    'constructs/logs/archive.ts':
      '/**\n * Keeps logs.\n *\n * @controls OPS-01 DAT-02\n */\nexport class Archive {}\n/** Helper. */\nclass Helper {}',
    'lib/nag-pack.ts': '/** @controls SUP-09 */\nexport class PortcullisChecks {}',
    'rules/s3/versions.ts': "export default defineRule({ id: 'PC-S3-03', controls: ['OPS-04'] });",
    'runtime/rotate/contract.ts': "export const controls = ['IDN-06'] as const;",
    'probes/locked-object.ts': "export default defineProbe({ controls: ['OPS-01'] });",
    'probes/probe.ts': 'export function defineProbe() {}',
    'test/a.test.ts':
      "import { refuses } from './refuses'; describe('x', () => { refuses('IDN-05', 'a token with another audience', () => {}); });",
    'test/b.test.ts': "const refuses = (a, b) => a; refuses('IDN-05', 'nothing at all');",
    'test/refuses.ts': 'export function refuses(control, what, body) {}',
  });
  expect(parts).toEqual({
    constructs: [
      { name: 'Archive', file: 'constructs/logs/archive.ts', controls: ['OPS-01', 'DAT-02'] },
      { name: 'PortcullisChecks', file: 'lib/nag-pack.ts', controls: ['SUP-09'] },
    ],
    rules: [{ name: 'PC-S3-03', file: 'rules/s3/versions.ts', controls: ['OPS-04'] }],
    runtime: [{ name: 'rotate', file: 'runtime/rotate/contract.ts', controls: ['IDN-06'] }],
    probes: [{ name: 'locked-object', file: 'probes/locked-object.ts', controls: ['OPS-01'] }],
    proofs: [
      { control: 'IDN-05', name: 'IDN-05 refuses a token with another audience', file: 'test/a.test.ts' },
    ],
  });
});

test.each([
  [
    'a control that does not exist',
    { 'constructs/a.ts': '/** @controls IDN-99 */\nclass A {}' },
    'constructs/a.ts:1: "IDN-99"',
  ],
  [
    'a proof with a computed name',
    { 'test/a.test.ts': "import { refuses } from './refuses';\nrefuses('IDN-05', name, () => {});" },
    'test/a.test.ts:2: refuses',
  ],
  [
    'a proof that says what another says',
    {
      'test/a.test.ts': `import { refuses } from './refuses';\n${"refuses('IDN-05', 'x', () => {});\n".repeat(2)}`,
    },
    'test/a.test.ts:3: a second proof',
  ],
  [
    'a rule whose controls are computed',
    { 'rules/s3/a.ts': 'defineRule({ controls: some });' },
    'rules/s3/a.ts:1: `controls`',
  ],
  [
    'a contract that exports no controls',
    { 'runtime/a/contract.ts': 'export const x = 1;' },
    'runtime/a/contract.ts:1: ',
  ],
])('%s is refused with its place', (_what, files, message) => {
  expect(() => collect(files)).toThrow(message);
});
