import { readdirSync, readFileSync } from 'node:fs';

const page = readFileSync('docs/local-environment.md', 'utf8');
/** What puts the others in place, and imitates nothing. */
const plumbing = [
  '__init__.py',
  'api.py',
  'defaults.py',
  'gaps.py',
  'guard.py',
  'handlers.py',
  'parent.py',
  'values.py',
];

const filesIn = (folder: string): string[] =>
  readdirSync(`emulator/shim/${folder}`, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py') && !plumbing.includes(entry.name))
    .map(({ name }) => (folder === '' ? name : `${folder}/${name}`));

test('whatever imitates AWS in the local environment is named as ours', () => {
  const imitations = [...filesIn(''), ...filesIn('cognito')];
  expect(imitations.length).toBeGreaterThan(10);
  expect(imitations.filter((file) => !page.includes(`\`${file}\``))).toEqual([]);
});
