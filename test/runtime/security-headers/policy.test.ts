import fc from 'fast-check';
import { SecurityHeaders, SecurityHeadersError } from '../../../runtime/security-headers';
import { type PagePolicy, policyText } from '../../../runtime/security-headers/policy';
import { defectOfPage } from '../../../runtime/security-headers/page-defect';
import { directives } from '../../../runtime/security-headers/sources';
import { refuses } from '../../refuses';

const site = 'https://www.example.com';
const bad = [
  "'unsafe-inline'",
  "'unsafe-eval'",
  "'unsafe-hashes'",
  '*',
  'https:',
  'http:',
  'https://*.example.com',
];
const good = [
  'https://cdn.example.com',
  'https://cdn.example.com:8443',
  'data:',
  'blob:',
  'wss://live.example.com',
];
const source = fc.oneof(
  fc.constantFrom(...bad, ...good, "'self'", "'none'", 'http://cdn.example.com'),
  fc
    .constantFrom(...bad)
    .chain((word) => fc.constantFrom(`${word} `, ` ${word}`, `x;${word}`, word.toUpperCase())),
  fc.string(),
);
const page: fc.Arbitrary<PagePolicy> = fc.record(
  {
    allow: fc.dictionary(fc.constantFrom(...directives), fc.array(source, { maxLength: 3 })),
    framedBy: fc.array(source, { maxLength: 2 }),
    trustedTypes: fc.array(fc.oneof(source, fc.constantFrom('app', 'default')), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** A policy as a browser reads it: the first mention of a directive counts. */
function read(text: string): Map<string, readonly string[]> {
  const read = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().toLowerCase().split(/\s+/);
    if (!read.has(name)) read.set(name, sources);
  }
  return read;
}

const loose = (text: string) =>
  [...read(text).values()].flat().filter((each) => /^'unsafe|\*|^https?:$|^http:/.test(each));

test('whatever is asked for, a policy that is made allows nothing inline, nothing evaluated, and no wildcard', () => {
  let made = 0;
  fc.assert(
    fc.property(page, (policy) => {
      if (defectOfPage(policy) !== undefined) return;
      made += 1;
      const text = policyText(policy);
      expect(loose(text)).toEqual([]);
      expect([...read(text).keys()].sort()).toEqual([...new Set(read(text).keys())].sort());
      expect(read(text).get('default-src')).toEqual(["'none'"]);
      expect(read(text).get('base-uri')).toEqual(["'none'"]);
    }),
    { numRuns: 2_000 },
  );
  expect(made).toBeGreaterThan(100);
});

test('no source adds a directive, or changes one that it was not given for', () => {
  fc.assert(
    fc.property(fc.constantFrom(...directives), source, (directive, text) => {
      const policy = { allow: { [directive]: [text] } };
      if (defectOfPage(policy) !== undefined) return;
      const [before, after] = [read(policyText({})), read(policyText(policy))];
      after.delete(directive);
      before.delete(directive);
      expect(after).toEqual(before);
    }),
    { numRuns: 1_000 },
  );
});

test.each(bad)('%s is refused for every directive', (word) => {
  for (const directive of directives) {
    expect(defectOfPage({ allow: { [directive]: [word] } })).toContain(JSON.stringify(word));
  }
});

test('a nonce stands for scripts and styles of its own answer, and nowhere else', () => {
  const policy = read(policyText({}, 'abc'));
  expect([...policy].filter(([, sources]) => sources.includes("'nonce-abc'")).map(([name]) => name)).toEqual([
    'script-src',
    'style-src',
  ]);
});

test.each([
  [{ allow: { 'script-src': ["'unsafe-inline'"] } }, 'csp-source-refused'],
  [{ framedBy: ['*'] }, 'csp-source-refused'],
  [{ trustedTypes: ['*'] }, 'csp-source-refused'],
])('the middleware does not come up with %j', (policy, code) => {
  expect(() => new SecurityHeaders({ site, policy })).toThrow(expect.objectContaining({ code }));
});

test('the middleware does not come up without knowing its site', () => {
  expect(() => new SecurityHeaders({ site: 'http://www.example.com' })).toThrow(SecurityHeadersError);
});

refuses('NET-05', 'a policy of the middleware that would let inline scripts run', () => {
  const policy = { allow: { 'script-src': ["'unsafe-inline'"] } };
  expect(() => new SecurityHeaders({ site, policy })).toThrow(/script-src cannot allow "'unsafe-inline'"/);
});
