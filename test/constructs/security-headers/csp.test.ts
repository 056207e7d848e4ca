import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Csp, CspDirective, Waiver } from '../../../lib';
import { refuses } from '../../refuses';
import { codeOf } from '../synth';

const because = Waiver.because('an old chart library', { owner: 'web-team', expires: '2027-03-01' });
const everyDirective = Object.values(CspDirective);

test('a policy begins with nothing but the own origin', () => {
  expect(Csp.strict().text).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
      "manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'; upgrade-insecure-requests",
  );
});

test('inline scripts and styles of pages are allowed by hash, in an order that does not depend on the pages', () => {
  const [a, b] = ['<script>a()</script>', '<script>b()</script><style>p{}</style>'];
  const { text } = Csp.forPages(a, b);
  expect(text).toMatch(/script-src 'self' 'sha256-\S{44}' 'sha256-\S{44}';/);
  expect(text).toMatch(/style-src 'self' 'sha256-\S{44}';/);
  expect(Csp.forPages(b, a).text).toBe(text);
});

test('the pages of a folder are read, those below it too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-site-'));
  try {
    expect(codeOf(() => Csp.forFolder(folder))).toBe('pages-missing');
    mkdirSync(join(folder, 'about'));
    writeFileSync(join(folder, 'index.html'), '<script>a()</script>');
    writeFileSync(join(folder, 'about', 'index.htm'), '<script>b()</script>');
    expect(Csp.forFolder(folder).text).toBe(
      Csp.forPages('<script>a()</script>', '<script>b()</script>').text,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('each change makes another policy and leaves the first as it was', () => {
  const strict = Csp.strict();
  const wider = strict
    .allow(CspDirective.CONNECTIONS, 'https://api.example.com', 'wss://live.example.com')
    .allow(CspDirective.IMAGES, 'data:')
    .framedBy("'self'")
    .trustedTypes('app');
  expect(strict.text).toBe(Csp.strict().text);
  expect(wider.text).toContain("connect-src 'self' https://api.example.com wss://live.example.com;");
  expect(wider.text).toContain("img-src 'self' data:;");
  expect(wider.text).toContain("frame-ancestors 'self';");
  expect(wider.text).toContain('trusted-types app;');
});

refuses('NET-05', 'inline code, evaluated code and wildcards without a waiver, in whatever place', () => {
  const word = fc.constantFrom(
    "'unsafe-inline'",
    "'unsafe-eval'",
    '*',
    'https:',
    'https://*.example.com',
    "'nonce-x'",
  );
  const around = fc.constantFrom('', ' ', ';', ' https://cdn.example.com ', "'self' ");
  fc.assert(
    fc.property(
      fc.constantFrom(...everyDirective),
      word,
      around,
      around,
      (directive, source, before, after) => {
        expect(codeOf(() => Csp.strict().allow(directive, `${before}${source}${after}`))).toBe(
          'csp-source-refused',
        );
      },
    ),
  );
  for (const source of ['*', 'https:', "'unsafe-inline'"]) {
    expect(codeOf(() => Csp.strict().framedBy(source))).toBe('csp-source-refused');
    expect(codeOf(() => Csp.strict().trustedTypes(source))).toBe('csp-source-refused');
  }
});

test('with a waiver it can be said of scripts, and of nothing else', () => {
  expect(Csp.strict().loosenScripts("'unsafe-eval'", because).text).toContain(
    "script-src 'self' 'unsafe-eval';",
  );
  expect(Csp.strict().loosenScripts('*', because).text).toContain("script-src 'self' *;");
  for (const source of ["'self'", '*; img-src *', 'http:', ''])
    expect(codeOf(() => Csp.strict().loosenScripts(source, because))).toBe('csp-loosening-refused');
});
