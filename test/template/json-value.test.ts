import { pointerSegment, pointerSegments } from '../../template/json-value';

test.each([
  ['a', '/a'],
  [7, '/7'],
  ['', '/'],
  ['a~b', '/a~0b'],
  ['a/b', '/a~1b'],
  ['~/~1', '/~0~1~01'],
])('the key %j is the segment %j of a pointer, and is read from it again', (key, segment) => {
  expect(pointerSegment(key)).toBe(segment);
  expect(pointerSegments(segment)).toEqual([String(key)]);
});

test.each([
  ['', []],
  ['/', ['']],
  ['/a/b', ['a', 'b']],
  ['/a~1b/~0c/d', ['a/b', '~c', 'd']],
])('the pointer %j has the segments %j', (pointer, segments) => {
  expect(pointerSegments(pointer)).toEqual(segments);
});
