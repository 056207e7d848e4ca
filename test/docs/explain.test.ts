import { Readable } from 'node:stream';
import { runExplain } from '../../lib/cli/explain';
import { rules } from '../../rules';
import { ruleDocs } from '../../scripts/generate/rule-docs';

const pages = new Map(ruleDocs(__dirname, rules).map(({ path, text }) => [path, text ?? '']));
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

async function explained(id: string): Promise<string> {
  let text = '';
  const out = { write: (more: string) => Promise.resolve(void (text += more)) };
  const io = { stdin: () => Readable.from([]), stdout: out, stderr: out, environment: {} };
  await runExplain({ words: [id], options: [] }, io);
  return inOneLine(text);
}

/** The sections of a page as explain has them: a heading and its text, the code without its fence. */
function sectionsOf(page: string): string[] {
  return page
    .split('\n## ')
    .slice(1)
    .map((section) => inOneLine(section.replace(/^```(?:yaml)?$/gm, '')));
}

test('explain says every section of every page, in its words and order', async () => {
  for (const { id } of rules) {
    const text = await explained(id);
    const places = sectionsOf(pages.get(`docs/rules/${id}.md`) ?? '').map((section) => text.indexOf(section));
    expect([id, places]).toEqual([id, places.filter((place) => place > 0).sort((a, b) => a - b)]);
    expect(places.length).toBeGreaterThan(3);
  }
});

test('the lists name every rule by service, control, framework and severity', () => {
  const listed = (name: string) =>
    new Set(
      [...(pages.get(`docs/rules/${name}.md`) ?? '').matchAll(/^\|.*?\[(PC-[\w-]+)\]/gm)].map(([, id]) => id),
    );
  const all = rules.map(({ id }) => id);
  expect([...listed('README')].sort()).toEqual([...all].sort());
  expect([...listed('by-severity')].sort()).toEqual([...all].sort());
  expect(listed('by-control').size).toBe(rules.filter(({ controls }) => controls.length > 0).length);
  const framed = rules.filter(({ frameworks }) => frameworks).map(({ id }) => id);
  expect(framed.filter((id) => !listed('by-framework').has(id))).toEqual([]);
});
