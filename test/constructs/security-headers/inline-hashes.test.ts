import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { inlineHashes } from '../../../constructs/edge/security-headers/inline-hashes';
import { codeOf } from '../synth';

const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

test.each([
  ['a plain one', '<script>go()</script>', ['go()']],
  ['one with attributes', '<script type="module" data-x=">">go()</script>', ['go()']],
  ['one in capitals', '<SCRIPT>go()</SCRIPT >', ['go()']],
  ['two, of which one repeats', '<script>a</script><script>b</script><script>a</script>', ['a', 'b']],
  ['one after a comment that holds another', '<!-- <script>no()</script> --><script>go()</script>', ['go()']],
  [
    'one after text that holds another',
    '<title><script>no()</script></title><script>go()</script>',
    ['go()'],
  ],
  ['one with line ends of Windows', '<script>a\r\nb\rc</script>', ['a\nb\nc']],
  ['one with letters beyond ASCII', '<script>"é🙂"</script>', ['"é🙂"']],
  ['an empty one', '<script></script>', ['']],
  ['an import map', '<script type="importmap">{"imports":{}}</script>', ['{"imports":{}}']],
  ['none, where it comes from a file', '<script src="/app.js"></script>', []],
  ['none, where a tag only begins so', '<scripture>go()</scripture>', []],
  ['none in an attribute', '<p title="<script>go()</script>">x</p>', []],
  ['one that never ends', '<script>go()', ['go()']],
])('of inline scripts is found: %s', (_, html, scripts) => {
  expect(inlineHashes(html)).toEqual({ scripts: scripts.map(hash), styles: [] });
});

test('inline styles are found apart from scripts', () => {
  expect(inlineHashes('<style>a{}</style><script>b</script>')).toEqual({
    scripts: [hash('b')],
    styles: [hash('a{}')],
  });
});

test.each([
  ['an event handler', '<button onclick="go()">'],
  ['an event handler without quotes, in capitals', '<IMG ONERROR=go()>'],
  ['an inline style', '<p style="color:red">'],
  ['a link that is code', '<a href="java\tscript:go()">'],
  ['a script whose end is told differently', '<script><!-- <script> </script> --></script>'],
])('%s is refused, because no hash allows it', (_, html) => {
  expect(codeOf(() => inlineHashes(html))).toBe('inline-code-refused');
});

test('no page makes it stumble, and what it finds stands in the page', () => {
  const piece = fc.constantFrom(
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<!--',
    '-->',
    '<p a="',
    '">',
    "'",
    '<',
    '>',
    'x',
    '\r',
    '/',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const html = pieces.join('');
      if (codeOf(() => inlineHashes(html)) !== undefined) return;
      const text = html.replace(/\r\n?/g, '\n');
      const parts = new Set<string>();
      for (let i = 0; i <= text.length; i += 1)
        for (let j = i; j <= text.length; j += 1) parts.add(hash(text.slice(i, j)));
      for (const found of Object.values(inlineHashes(html)).flat()) expect(parts).toContain(found);
    }),
    { numRuns: 200 },
  );
});
