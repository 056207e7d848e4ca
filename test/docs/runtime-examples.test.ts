import { asModule, complaintsOf, entries, examples } from './runtime-examples';

const all = examples();

test('every example of runtime code compiles, against the types that its reader has', () => {
  expect(all.length).toBeGreaterThan(10);
  const complaints = complaintsOf((from) =>
    Object.fromEntries(
      all.map((example, at) => [`${example.file.replaceAll(/[/.]/g, '-')}-${at}`, asModule(example, from)]),
    ),
  );
  expect(complaints).toEqual([]);
});

test('every entry that applications import is shown by an example', () => {
  const shown = new Set(all.flatMap(({ code }) => code.match(/\w+/g) ?? []));
  for (const [entry, names] of entries())
    expect([entry, names.some((name) => shown.has(name))]).toEqual([entry, true]);
});

test('an example that no longer fits the code is refused', () => {
  const [example] = all.filter(({ code }) => code.includes('new TenantEncryption('));
  if (example === undefined) throw new Error('no example of the encryption');
  const changed = (from: string, code: string) => asModule({ ...example, code }, from);
  const complaints = complaintsOf((from) => ({
    good: changed(from, example.code),
    member: changed(from, example.code.replace('purpose', 'reason')),
    name: changed(from, example.code.replace('TenantEncryption', 'TenantEncryptor')),
  })).join('\n');
  expect(complaints).toMatch(/\bmember\.ts\(.*'purpose' is missing/);
  expect(complaints).toMatch(/\bname\.ts\(.*Cannot find name 'TenantEncryptor'/);
  expect(complaints).not.toContain('good.ts');
});
