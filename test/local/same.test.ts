import fc from 'fast-check';
import { differences } from '../../lib/local/readback/same';

test('any JSON value is the same as itself', () => {
  fc.assert(
    fc.property(
      fc.json().map((text): unknown => JSON.parse(text)),
      (value) => {
        expect(differences(value, structuredClone(value))).toEqual([]);
      },
    ),
  );
});

test('a value of another kind or size is told with its place', () => {
  expect(differences({ Rule: { Days: 365 } }, { Rule: { Days: 30 } })).toEqual([
    { path: '/Rule/Days', wanted: 365, seen: 30 },
  ]);
  expect(differences({ Enabled: true }, { Enabled: false })).toHaveLength(1);
  expect(differences({ Enabled: false }, {})).toHaveLength(1);
  expect(differences({ Algorithm: 'aws:kms' }, { Algorithm: 'AES256' })).toHaveLength(1);
});

test('what the template does not mention is not compared', () => {
  expect(differences({ A: 1 }, { A: 1, AddedByTheService: 2 })).toEqual([]);
});

test('booleans and numbers may be strings, and one item may stand for a list', () => {
  expect(
    differences({ On: 'true', Days: '7', Action: 's3:Get' }, { On: true, Days: 7, Action: ['s3:Get'] }),
  ).toEqual([]);
});

test('lists hold the same items in any order, no more and no fewer', () => {
  expect(differences([{ Id: 'a' }, { Id: 'b' }], [{ Id: 'b' }, { Id: 'a' }])).toEqual([]);
  expect(differences(['a'], ['a', 'b'])).toEqual([{ path: '', wanted: ['a'], seen: ['a', 'b'] }]);
  expect(differences(['a', 'a'], ['a', 'b'])).toHaveLength(1);
});

test('with one odd item in a list it is said where it differs', () => {
  const wanted = [
    { Id: 'a', Days: 1 },
    { Id: 'b', Days: 2 },
  ];
  const seen = [
    { Id: 'a', Days: 1 },
    { Id: 'b', Days: 9 },
  ];
  expect(differences(wanted, seen, '/Rules')).toEqual([{ path: '/Rules/1/Days', wanted: 2, seen: 9 }]);
});

test('an empty object that stands for a choice is another than the other choice, or none', () => {
  expect(differences({ Action: { Block: {} } }, { Action: { Block: {} } })).toEqual([]);
  expect(differences({ Action: { Block: {} } }, { Action: { Allow: {} } })).toHaveLength(1);
  expect(differences({ Action: { Block: {} } }, { Action: {} })).toHaveLength(1);
  expect(differences({ Tags: {}, Other: [] }, {})).toEqual([]);
});
