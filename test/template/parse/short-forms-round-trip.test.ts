import fc from 'fast-check';
import { type Json } from '../../../template';
import { read } from '../support';

const propertiesOf = (text: string): Json | undefined => read(text).resource('X')?.raw['Properties'];

type Call = readonly [name: string, argument: Json];
const calls: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>('text', 'a.b', 7, true),
    fc.constantFrom<Json>(
      { Ref: 'A' },
      { 'Fn::GetAtt': ['A', 'B.C'] },
      { 'Fn::Sub': 'x-${Y}' },
      { 'Fn::ImportValue': 'e' },
    ),
    fc
      .tuple(
        fc.constantFrom('Join', 'If', 'Select', 'Split', 'FindInMap', 'Or', 'Cidr'),
        fc.array(tie('value'), { maxLength: 3 }),
      )
      .map(([name, argument]) => ({ [`Fn::${name}`]: argument })),
    fc.dictionary(fc.constantFrom('A', 'B', 'C'), tie('value'), { minKeys: 2, noNullPrototype: true }),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
})).value;

/** Writes block YAML with short forms. */
function short(value: Json, indent: string): string {
  if (typeof value !== 'object' || value === null) return ` ${JSON.stringify(value)}`;
  if (Array.isArray(value))
    return value.length === 0
      ? ' []'
      : (value as Json[]).map((item) => `\n${indent}-${short(item, `${indent}  `)}`).join('');
  const entries = Object.entries(value) as [string, Json][];
  const call = entries.length === 1 ? (entries[0] as Call) : undefined;
  if (!call)
    return entries.length === 0
      ? ' {}'
      : entries.map(([name, item]) => `\n${indent}${name}:${short(item, `${indent}  `)}`).join('');
  const [name, argument] = call;
  const isText = name === 'Fn::GetAtt' && Array.isArray(argument);
  return ` !${name.replace('Fn::', '')}${isText ? ` ${(argument as string[]).join('.')}` : short(argument, indent)}`;
}

test('short forms read as the functions that they stand for', () => {
  fc.assert(
    fc.property(calls, (value) => {
      const text = `Resources:\n  X:\n    Properties:\n      P:${short(value, '        ')}\n`;
      expect(propertiesOf(text)).toEqual({ P: value });
    }),
    { numRuns: 500 },
  );
});
