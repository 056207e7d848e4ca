import { hiddenParameters, usesOf } from '../../rules/hidden-parameters';
import { read } from '../template/support';

test('hidden are the parameters that say so', () => {
  const template = read({
    Parameters: { A: { Type: 'String', NoEcho: true }, B: { Type: 'String' } },
    Resources: {},
  });
  expect(hiddenParameters(template)).toEqual(['A']);
});

const uses = (raw: Parameters<typeof usesOf>[1]) => usesOf(['A'], raw);

test.each([
  ['a reference', { P: { Ref: 'A' } }, '/P'],
  ['a text that is filled in', { P: { 'Fn::Sub': 'x${A}y' } }, '/P'],
  ['a text that is filled in with values beside it', { P: { 'Fn::Sub': ['x${A}y', { B: 'z' }] } }, '/P'],
  ['a part of a list', { P: ['x', { Ref: 'A' }] }, '/P/1'],
])('%s uses a parameter, and is told by its place', (_what, raw, pointer) => {
  expect(uses(raw)).toEqual([{ pointer, name: 'A' }]);
});

test.each([
  ['another name', { P: { Ref: 'B' } }],
  ['a text that is not filled in', { P: 'x${A}y' }],
  ['a value under another key', { P: { Other: 'A' } }],
  ['a list that is not filled in', { P: { 'Fn::Join': ['${A}', '${A}'] } }],
  ['a value beside a text that is filled in', { P: { 'Fn::Sub': ['x${B}', { B: '${A}' }] } }],
  ['a later member of what is filled in', { P: { 'Fn::Sub': ['x', '${A}'] } }],
  ['an empty place', { P: { 'Fn::Sub': 'x${}y' } }],
])('%s uses none', (_what, raw) => {
  expect(uses(raw)).toEqual([]);
});

test('where no parameter is hidden, nothing is', () => {
  expect(usesOf([], { P: { Ref: 'A' } })).toEqual([]);
});
