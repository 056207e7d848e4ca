import fc from 'fast-check';
import { RedactingLogger } from '../../../../runtime/lib/logger/logger';
import { redacted } from '../../../../runtime/lib/logger/redacted';
import { refuses } from '../../../refuses';
import { lines } from './lines';
import { cards, formed, formless, names, type Secret, shows } from './secrets';
import { structures } from './structures';

jest.setTimeout(60_000);

const logger = new RedactingLogger({ serviceName: 'test', level: 'DEBUG' });
/** The record as it leaves the process. */
function line(message: string, details: unknown): string {
  const written = lines(() => logger.info(message, details));
  expect(written).toHaveLength(1);
  return written[0] ?? '';
}
const check = (written: string, secret: Secret): void => {
  if (shows(written, secret)) throw new Error(`seen: ${secret.text}\nin: ${written}`);
};

refuses('DAT-06', 'a secret of a known form to appear in a record, wherever it was planted', () => {
  fc.assert(
    fc.property(formed, structures, fc.boolean(), (secret, within, isMessage) => {
      const planted = within(secret.text);
      check(line('it happened', planted), secret);
      check(line('it happened', { planted }), secret);
      if (isMessage) check(line(`it happened with ${secret.text}`, planted), secret);
    }),
    { numRuns: 1500 },
  );
});

refuses(
  'DAT-06',
  'anything under the name of a secret to appear in a record, wherever it was planted',
  () => {
    const under = (name: string, { text }: Secret): fc.Arbitrary<unknown> =>
      fc.constantFrom<unknown>(
        ...[{ [name]: text }, { [name]: [text] }, { [name]: { deep: text } }, new Map([[name, text]])],
        ...[{ name, value: text }, { Key: name, Value: text }, [name, text], ['Host', 'x', name, text]],
        ...[
          JSON.stringify({ [name]: text }),
          `failed with ${JSON.stringify({ a: 1, [name]: text })} at last`,
        ],
        ...[JSON.stringify({ body: JSON.stringify({ [name]: text }) }), `${name}=${JSON.stringify(text)}`],
        ...[
          `body was ${JSON.stringify(JSON.stringify({ [name]: text, b: 2 }))}, sorry`,
          new Headers([['x', 'y']]),
        ],
        Object.assign(new Error('it failed'), { config: { headers: { [name]: text } } }),
      );
    fc.assert(
      fc.property(
        fc
          .tuple(names, formless)
          .chain(([name, secret]) => fc.tuple(under(name, secret), fc.constant(secret))),
        structures,
        ([planted, secret], within) => {
          check(line('it happened', planted), secret);
          check(line('it happened', within(planted)), secret);
        },
      ),
      { numRuns: 1500 },
    );
  },
);

refuses('DAT-06', 'the number of a card that is a number', () => {
  fc.assert(
    fc.property(cards, (card) => {
      for (const planted of [Number(card), BigInt(card), { n: [Number(card)] }, `{"n":${card}}`])
        expect(JSON.stringify(redacted(planted))).not.toContain(card);
    }),
  );
});

test('plain data comes out as it went in', () => {
  const word = fc.constantFrom(
    'order',
    'paid',
    'user',
    'the',
    'failed',
    'shipped',
    'Token',
    'key',
    'was',
    '12',
    'ü',
  );
  // In a list, the name of a secret alone is read as one.
  const text = fc
    .array(word, { maxLength: 8 })
    .map((words) => words.join(' '))
    .filter((one) => one !== 'Token');
  const key = fc.constantFrom(
    'id',
    'order',
    'userId',
    'state',
    'tokenUse',
    'secretArn',
    'keyId',
    'passwordPolicy',
  );
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('data'), { maxLength: 5 }),
    object: fc.dictionary(key, tie('data'), { maxKeys: 5 }),
  }));
  fc.assert(
    fc.property(data, (plain) => {
      const sane = JSON.parse(JSON.stringify(plain)) as unknown;
      expect(redacted(sane, { depth: 50 })).toEqual(sane);
      expect(redacted(JSON.stringify(sane), { depth: 50 })).toEqual(JSON.stringify(sane));
    }),
    { numRuns: 1000 },
  );
});
