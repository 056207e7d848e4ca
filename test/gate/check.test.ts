import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import {
  check,
  type CheckInput,
  decodeText,
  gateRules,
  maxFileBytes,
  readTemplateFile,
  tool,
} from '../../lib/gate';
import { tinyRules } from '../pack/apps/tiny-rules';
import { folder } from '../pack/synth';

const options = { profile: 'recommended', failOn: 'low', unknown: 'fail', now: new Date() } as const;
const template = (file: string, text: string): CheckInput => ({ kind: 'template', file, read: () => text });

test('what cannot be judged keeps nothing else from being judged', () => {
  const { verdict, results } = check(
    [
      { kind: 'refused', file: 'missing', error: 'no such file' },
      template('broken.yaml', 'Resources: ['),
      { kind: 'assembly', dir: folder() },
      template('bad.yaml', 'Resources: { Data: { Type: AWS::S3::Bucket } }'),
    ],
    options,
    tinyRules,
  );
  expect(verdict).toBe('error');
  expect(results.map(({ ok }) => ok)).toEqual([false, false, false, true]);
  expect(results[3]?.findings).toHaveLength(1);
});

test('a template is read when its turn comes, so that one is in memory at a time', () => {
  const log: string[] = [];
  function* inputs(): Generator<CheckInput> {
    for (const file of ['a', 'b']) {
      log.push(`named ${file}`);
      yield { kind: 'template', file, read: () => (log.push(`read ${file}`), 'Resources: {}') };
    }
  }
  expect(check(inputs(), options, tinyRules).verdict).toBe('pass');
  expect(log).toEqual(['named a', 'read a', 'named b', 'read b']);
});

test('a result says which tool gave it, by the version in package.json', () => {
  expect(check([template('a', 'Resources: {}')], options, tinyRules)).toMatchObject({ version: 1, tool });
  expect(tool).toEqual({ name: packageJson.name, version: packageJson.version });
});

test("the gate's own rules have ids of their own and say what to do", () => {
  const ids = Object.values(gateRules).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, title, remediation } of Object.values(gateRules)) {
    expect(id).toMatch(/^PC-GATE-\d\d$/);
    expect(title).not.toMatch(/\.$/);
    expect(remediation).toMatch(/\.$/);
  }
});

test.each<[string, (path: string) => void, string]>([
  ['missing', () => undefined, 'no such file'],
  ['binary', (path) => writeFileSync(path, 'a\0b'), 'binary, not text: it holds a zero byte at offset 1'],
  [
    'UTF-16',
    (path) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0x41])),
    'not UTF-8: it starts as UTF-16 does; save it as UTF-8',
  ],
  ['Latin-1', (path) => writeFileSync(path, Buffer.from([0x41, 0xe4])), 'not UTF-8 text'],
])('a file that is %s is refused with its reason', (name, make, reason) => {
  const path = join(folder(), name);
  make(path);
  expect(() => readTemplateFile(path)).toThrow(reason);
});

test('a folder and a file that is too large are refused before they are read', () => {
  expect(() => readTemplateFile(folder())).toThrow('a folder, and not a file');
  expect(() => decodeText(Buffer.alloc(maxFileBytes + 1, 'a'))).toThrow(
    '65 MiB: files over 64 MiB are refused',
  );
});
