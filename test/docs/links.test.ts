import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { anchors, links } from './markdown';

const root = join(__dirname, '../..');
const folders = ['docs', 'docs/rules', 'docs/decisions', 'runtime', '.'];
const pages = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, folder, name)),
);

/** Why a link leads nowhere; null if it leads somewhere or out of the repository. */
function broken(page: string, link: string): string | null {
  if (/^[a-z]+:/.test(link)) return null;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(target)) return `${relative(root, page)} links to ${link}, which does not exist`;
  if (anchor === undefined || statSync(target).isDirectory()) return null;
  const known = anchors(readFileSync(target, 'utf8')).includes(anchor);
  return known ? null : `${relative(root, page)} links to ${link}, which has no such heading`;
}

test('every link between the pages of this repository leads to a page and a heading that exist', () => {
  expect(pages.length).toBeGreaterThan(5);
  const defects = pages.flatMap((page) =>
    links(readFileSync(page, 'utf8')).map((link) => broken(page, link)),
  );
  expect(defects.filter((defect) => defect !== null)).toEqual([]);
});

test('a link to a page or heading that does not exist is seen', () => {
  const page = join(root, 'README.md');
  expect(broken(page, 'docs/none.md')).toContain('does not exist');
  expect(broken(page, 'docs/controls.md#none')).toContain('no such heading');
  expect(broken(page, 'docs/controls.md#idn-01')).toBeNull();
  expect(links('[a](b.md) `[c](d.md)`\n```\n[e](f.md)\n```\n[g](#h)')).toEqual(['b.md', '#h']);
});
