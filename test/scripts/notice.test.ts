import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeOf } from '../../scripts/bundle/notice';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'portcullis-notice-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function packaged(name: string, license: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(join(root, name));
  writeFileSync(join(root, name, 'package.json'), JSON.stringify({ name, version: '1.0.0', license }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
  return name;
}

const granted = 'Copyright (c) Somebody\n\nPermission is hereby granted, free of charge';
const readme = `# One\n\nText.\n\n## License\n\n${granted}\n`;

test('the licence of a bundled package is taken from its file, or else from the end of its readme', () => {
  const own = packaged('own', 'MIT', { LICENSE: 'of its own\r\n', 'README.md': readme });
  const inReadme = packaged('in-readme', 'MIT', { 'README.md': readme });
  expect(noticeOf(root, [own, inReadme])).toMatch(/own 1\.0\.0 \(MIT\)\n\nof its own\n/);
  expect(noticeOf(root, [inReadme])).toContain(`in-readme 1.0.0 (MIT)\n\n${granted}\n`);
});

test('a package whose licence says nothing that could be repeated is not shipped', () => {
  const named = packaged('named', 'MIT', { 'README.md': '# Two\n\n## License\n\nMIT\n' });
  expect(() => noticeOf(root, [named])).toThrow('named is bundled and has no text of its licence');
  expect(noticeOf(root, [packaged('known', 'Apache-2.0', {})])).toContain('known 1.0.0 (Apache-2.0)');
});
