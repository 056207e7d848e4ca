import { z } from 'zod';
import { proofHtml } from '../../lib/prove/html';
import { proofJson } from '../../lib/prove/json';
import { type Proof } from '../../lib/prove/matrix';
import { proofSchema } from '../../lib/prove/schema';
import { proofText } from '../../lib/prove/text';
import { plain } from '../../lib/report/paint';
import { prove } from './estate';

const broken = prove({ more: [{ Action: 's3:Get*', Resource: '*' }] });
const whole = prove();
/** A name that nobody would give: markup, quotes, and what a terminal would obey. */
const strange: Proof = {
  ...broken,
  rows: broken.rows.map((row) => ({ ...row, role: '<script>"\u001b[2J&'.repeat(20) })),
  notes: ['<b>note</b>'],
};
const text = (proof: Proof) => [...proofText(proof, plain)].join('');
const json = (proof: Proof) => [...proofJson(proof)].join('');
const html = (proof: Proof) => [...proofHtml(proof)].join('');

test('the text names what is broken and what was not counted', () => {
  expect(text(broken).replaceAll(/\s+/g, ' ')).toContain(
    'the resource of another: allowed by Sessions/Policies/0/Statement/4, and should be denied',
  );
  expect(text(broken)).toMatch(/ cases of \d+ actions: \d+ broken\n$/);
  expect(text(whole)).toMatch(/all hold\n$/);
  expect(text(whole)).not.toContain('BROKEN');
  expect(text(strange)).toContain('Note: <b>note</b>.');
});

test('the text fits 80 columns, whatever names are in it, and obeys none of them', () => {
  for (const proof of [broken, whole, strange])
    expect(
      text(proof)
        .split('\n')
        .filter((line) => line.length > 80),
    ).toEqual([]);
  expect(text(strange)).not.toContain('\u001b');
});

const schema = z.fromJSONSchema(JSON.parse(JSON.stringify(proofSchema)));

test('the JSON is the proof, and as its schema says', () => {
  for (const proof of [broken, whole, strange]) {
    const parsed: unknown = JSON.parse(json(proof));
    expect(schema.safeParse(parsed).error).toBeUndefined();
    expect(parsed).toEqual({
      version: 1,
      tool: { name: 'cdk-portcullis', version: expect.any(String) },
      ...proof,
    });
  }
});

test('the schema takes nothing else for a proof', () => {
  const parsed = JSON.parse(json(broken)) as Record<string, unknown>;
  const [row = {}] = parsed['rows'] as object[];
  for (const change of [
    { version: 2 },
    { holds: 'yes' },
    { cells: -1 },
    { notes: [1] },
    { rows: [{ ...row, action: undefined }] },
    { rows: [{ ...row, cells: [{ case: 'own', expected: 'perhaps' }] }] },
    { broken: undefined },
  ])
    expect([change, schema.safeParse({ ...parsed, ...change }).success]).toEqual([change, false]);
});

test('the schema names every member of the JSON', () => {
  const members = (value: unknown, of: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap((one) => members(one, (of as { items?: unknown }).items));
    if (typeof value !== 'object' || value === null) return [];
    const known = (of as { properties?: Record<string, unknown> } | undefined)?.properties ?? {};
    return Object.entries(value).flatMap(([key, inner]) =>
      key in known ? members(inner, known[key]) : [key],
    );
  };
  expect(members(JSON.parse(json(broken)), proofSchema)).toEqual([]);
});

test('the page needs nothing else, and takes no name for markup', () => {
  const page = html(strange);
  expect(page).toContain('&lt;script>&quot;');
  expect(page).not.toMatch(/<script|https?:\/\/|<b>note|\son\w+=/);
  expect(html(broken)).toContain('<td>the resource of another</td><td>denied</td>');
});
