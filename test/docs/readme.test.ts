import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../lib/environment/read-config';
import { codeBlocks } from './markdown';

const root = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test('the configuration that the README shows is one that the environment accepts', () => {
  const [json = ''] = codeBlocks(read('README.md'), 'json');
  expect(readConfig(JSON.parse(json))).toMatchObject({ stage: 'main', retentionDays: 400 });
});

test('the commands that the README, CONTRIBUTING and the slow checks name exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [read('README.md'), read('CONTRIBUTING.md')].flatMap((text) =>
    [...text.matchAll(/npm (?:run )?([a-z][\w:-]*)/g)].map(([, name = '']) => name),
  );
  const ofNpm = ['ci', 'install', 'pack'];
  expect(named.filter((name) => !Object.hasOwn(scripts, name) && !ofNpm.includes(name))).toEqual([]);
  const slow = read('.ci/slow')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(slow.filter((line) => /^[\w:-]+$/.test(line) && !Object.hasOwn(scripts, line))).toEqual([]);
});

test('the code of the three uses is short', () => {
  const uses = codeBlocks(read('README.md'), 'ts');
  expect(uses).toHaveLength(3);
  for (const use of uses) expect(use.trim().split('\n').length).toBeLessThanOrEqual(14);
});

test('CONTRIBUTING fits one screen', () => {
  expect(read('CONTRIBUTING.md').split('\n').length).toBeLessThanOrEqual(50);
});
