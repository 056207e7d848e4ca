import fc from 'fast-check';
import { dump, YAML11_SCHEMA } from 'js-yaml';
import { type Json } from '../../../template';
import { read } from '../support';

const key = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    'Ref',
    'Fn::Sub',
    'Type',
    '__proto__',
    'constructor',
    'on',
    '<<',
    '1',
    'a: b',
    '- x',
    '#',
    'null',
  ),
);
const scalar = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 10 }),
  fc.constantFrom(
    'yes',
    'No',
    '~',
    '0123',
    '1.10',
    '1e3',
    '0x1f',
    '2012-10-17',
    '- a',
    'a: b',
    '# c',
    '*a',
    '&a',
    '!Ref x',
    '{',
    '[',
    "'",
    '"',
    '|',
    '%',
    '@',
    '`',
    'a\nb\n',
    '\tx',
    ' x ',
    '\\',
    '\u0085',
    '\u2028',
    '\r\n',
  ),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const template = (value: Json): Record<string, Json> => ({ Resources: { X: { Properties: value } } });
const propertiesOf = (text: string): Json | undefined => read(text).resource('X')?.raw['Properties'];
/** JSON has no minus nothing. */
const plain = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;

test('JSON is read as JSON says, whatever its layout', () => {
  fc.assert(
    fc.property(json, fc.constantFrom(0, 1, '\t'), (value, space) =>
      expect(propertiesOf(JSON.stringify(template(value), null, space))).toEqual(plain(value)),
    ),
    { numRuns: 500 },
  );
});

test('JSON inside of YAML is read as JSON says', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify(value)
        .replaceAll('\u2028', '\\u2028')
        .replaceAll('\u0085', '\\u0085')
        .replaceAll('\u007f', '\\u007f');
      expect(propertiesOf(`Resources:\n  X:\n    Properties: ${text}\n`)).toEqual(plain(value));
    }),
    { numRuns: 500 },
  );
});

test('YAML that another program writes is read as what it wrote', () => {
  fc.assert(
    fc.property(json, (value) =>
      expect(propertiesOf(dump(template(value), { schema: YAML11_SCHEMA, noRefs: true }))).toEqual(
        plain(value),
      ),
    ),
    { numRuns: 500 },
  );
});

test('parts that are shared read as if they were written out', () => {
  fc.assert(
    fc.property(json, json, (one, two) => {
      const value: Json = { a: one, b: [one, two], c: { d: two, e: one } };
      const text = dump(template(value), { schema: YAML11_SCHEMA });
      expect(propertiesOf(text)).toEqual(plain(value));
    }),
    { numRuns: 300 },
  );
});
