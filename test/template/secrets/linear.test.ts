import { knownSecrets, secretName, secretsIn } from '../../../template/secrets';
import { assignedSecrets } from '../../../template/secrets/assign';
import { looksGenerated } from '../../../template/secrets/shape';
import { read } from '../support';
import { shaped } from './shaped';

/** Beginnings that could make a pattern look again and again at the same text. */
const beginnings = [
  ...shaped.map(([, secret]) => secret.slice(0, Math.ceil(secret.length / 2))),
  ...[
    '://',
    'a:b@',
    'eyJ',
    'eyJa.',
    '-----BEGIN ',
    'PASSWORD=',
    'password: "',
    'secret_access_key',
    'Pwd=',
    '\\n',
    '\\',
    ';',
  ],
  ...['A', '0', '_', '-', '.', ' ', '"', '${', '=', 'é', '\uD800', '\u0000', '__proto__'],
];

/** The same generator for everybody: a failure can be run again. */
function* random(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

test('no text takes more time than its length explains', () => {
  for (const beginning of beginnings) {
    const text = beginning.repeat(Math.ceil(200_000 / beginning.length));
    const taken = time(() => {
      knownSecrets(text);
      assignedSecrets(text);
      secretName(text);
      looksGenerated(text);
    });
    expect([beginning, taken < 1000]).toEqual([beginning, true]);
  }
});

test('no text makes it throw, and what it finds stands inside the text', () => {
  const numbers = random(7);
  const next = (below: number) => Math.floor((numbers.next().value as number) * below);
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: next(12) }, () => beginnings[next(beginnings.length)]).join(
      ['', ' ', '"'][next(3)],
    );
    for (const { at, length } of knownSecrets(text)) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at + length).toBeLessThanOrEqual(text.length);
    }
    expect(() => [assignedSecrets(text), secretName(text), looksGenerated(text)]).not.toThrow();
  }
});

test('what an alias shares is looked at once', () => {
  const levels = Array.from(
    { length: 60 },
    (_, level) => `L${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
  );
  const bomb = [
    'Resources: {}',
    'Metadata:',
    '  L0: &a0 ["postgres://a:hunter2@b", x]',
    ...levels.map((line) => `  ${line}`),
  ];
  const template = read(bomb.join('\n'));
  expect(time(() => secretsIn(template))).toBeLessThan(1000);
  expect(secretsIn(template)).toHaveLength(1);
});

test('no nesting is too deep', () => {
  const depth = 400;
  const template = read(
    `{"Resources":{},"Metadata":${'['.repeat(depth)}"postgres://a:hunter2@b"${']'.repeat(depth)}}`,
  );
  expect(secretsIn(template).map(({ path }) => path)).toEqual([`/Metadata${'/0'.repeat(depth)}`]);
});
