import { testCases } from './asked';

const k = 'aws:PrincipalTag/team';
const v = (value: string) => ({ [k]: value });

// IAM User Guide, "IAM JSON policy elements: Condition operators".
describe('string condition operators', () => {
  testCases([
    ['StringEquals holds for the same text', { StringEquals: v('a') }, v('a'), 'holds'],
    ['StringEquals tells case apart', { StringEquals: v('a') }, v('A'), 'fails'],
    ['StringEquals takes a star for a star', { StringEquals: v('a*') }, v('ab'), 'fails'],
    ['StringEquals takes a star of the request for a star', { StringEquals: v('a*') }, v('a*'), 'holds'],
    ['StringEquals fails for an absent key', { StringEquals: v('a') }, {}, 'fails'],
    ['StringEquals holds for one of several texts', { StringEquals: { [k]: ['b', 'a'] } }, v('a'), 'holds'],
    ['StringEquals of no text fails', { StringEquals: { [k]: [] } }, v('a'), 'fails'],
    ['StringNotEquals holds for another text', { StringNotEquals: v('a') }, v('b'), 'holds'],
    ['StringNotEquals fails for the same text', { StringNotEquals: v('a') }, v('a'), 'fails'],
    ['StringNotEquals holds for an absent key', { StringNotEquals: v('a') }, {}, 'holds'],
    [
      'StringNotEquals asks that none of several is it',
      { StringNotEquals: { [k]: ['b', 'a'] } },
      v('a'),
      'fails',
    ],
    ['StringNotEquals tells case apart', { StringNotEquals: v('a') }, v('A'), 'holds'],
    ['StringEqualsIgnoreCase takes any case', { StringEqualsIgnoreCase: v('Ab') }, v('aB'), 'holds'],
    ['StringEqualsIgnoreCase takes no other text', { StringEqualsIgnoreCase: v('ab') }, v('abc'), 'fails'],
    [
      'StringNotEqualsIgnoreCase fails for another case',
      { StringNotEqualsIgnoreCase: v('Ab') },
      v('aB'),
      'fails',
    ],
    ['StringNotEqualsIgnoreCase holds for an absent key', { StringNotEqualsIgnoreCase: v('a') }, {}, 'holds'],
    ['StringLike takes a star for any text', { StringLike: v('tenant-*') }, v('tenant-10'), 'holds'],
    ['StringLike takes a star for no text', { StringLike: v('tenant-*') }, v('tenant-'), 'holds'],
    [
      'StringLike takes a question mark for one character',
      { StringLike: v('tenant-?') },
      v('tenant-1'),
      'holds',
    ],
    [
      'StringLike takes a question mark for no more than one',
      { StringLike: v('tenant-?') },
      v('tenant-10'),
      'fails',
    ],
    [
      'StringLike takes a question mark for no less than one',
      { StringLike: v('tenant-?') },
      v('tenant-'),
      'fails',
    ],
    ['StringLike tells case apart', { StringLike: v('tenant-*') }, v('Tenant-1'), 'fails'],
    ['StringLike reads no wildcard in the request', { StringLike: v('tenant-1') }, v('tenant-*'), 'fails'],
    ['StringLike goes over slashes', { StringLike: v('a/*') }, v('a/b/c'), 'holds'],
    ['StringLike of a star still asks for the key', { StringLike: v('*') }, {}, 'fails'],
    ['StringNotLike fails for what the pattern matches', { StringNotLike: v('a*') }, v('ab'), 'fails'],
    ['StringNotLike holds for an absent key', { StringNotLike: v('a*') }, {}, 'holds'],
    ['keys are told apart in no case', { StringEquals: { 'AWS:principaltag/TEAM': 'a' } }, v('a'), 'holds'],
    ['all tests of a block have to hold', { StringEquals: v('a'), StringLike: v('b*') }, v('a'), 'fails'],
    [
      'all keys of an operator have to hold',
      { StringEquals: { [k]: 'a', 'aws:SourceVpce': 'v' } },
      v('a'),
      'fails',
    ],
  ]);
});

const n = 'aws:MultiFactorAuthAge';
describe('numeric condition operators', () => {
  testCases([
    ['NumericEquals compares numbers, not texts', { NumericEquals: { [n]: '10' } }, { [n]: '10.0' }, 'holds'],
    ['NumericEquals takes a number of JSON', { NumericEquals: { [n]: 10 } }, { [n]: '10' }, 'holds'],
    ['NumericEquals fails for what is no number', { NumericEquals: { [n]: '10' } }, { [n]: 'ten' }, 'fails'],
    [
      'NumericNotEquals fails for the same number',
      { NumericNotEquals: { [n]: '1' } },
      { [n]: '1.0' },
      'fails',
    ],
    ['NumericNotEquals holds for an absent key', { NumericNotEquals: { [n]: '1' } }, {}, 'holds'],
    ['NumericLessThan leaves the bound out', { NumericLessThan: { [n]: '10' } }, { [n]: '10' }, 'fails'],
    ['NumericLessThan compares by value', { NumericLessThan: { [n]: '10' } }, { [n]: '9' }, 'holds'],
    [
      'NumericLessThanEquals takes the bound in',
      { NumericLessThanEquals: { [n]: '10' } },
      { [n]: '10' },
      'holds',
    ],
    [
      'NumericGreaterThan leaves the bound out',
      { NumericGreaterThan: { [n]: '10' } },
      { [n]: '10' },
      'fails',
    ],
    [
      'NumericGreaterThan takes negative numbers',
      { NumericGreaterThan: { [n]: '-2' } },
      { [n]: '-1' },
      'holds',
    ],
    [
      'NumericGreaterThanEquals takes the bound in',
      { NumericGreaterThanEquals: { [n]: '1' } },
      { [n]: '1' },
      'holds',
    ],
    ['NumericLessThan fails for an absent key', { NumericLessThan: { [n]: '10' } }, {}, 'fails'],
  ]);
});

const d = 'aws:CurrentTime';
const noon = '2026-01-01T12:00:00Z';
describe('date condition operators', () => {
  testCases([
    [
      'DateEquals compares moments over offsets',
      { DateEquals: { [d]: noon } },
      { [d]: '2026-01-01T13:00:00+01:00' },
      'holds',
    ],
    ['DateEquals reads seconds since 1970', { DateEquals: { [d]: '1767268800' } }, { [d]: noon }, 'holds'],
    ['DateNotEquals fails for the same moment', { DateNotEquals: { [d]: noon } }, { [d]: noon }, 'fails'],
    ['DateLessThan leaves the bound out', { DateLessThan: { [d]: noon } }, { [d]: noon }, 'fails'],
    ['DateLessThanEquals takes the bound in', { DateLessThanEquals: { [d]: noon } }, { [d]: noon }, 'holds'],
    [
      'DateGreaterThan holds for later',
      { DateGreaterThan: { [d]: noon } },
      { [d]: '2026-01-01T12:00:01Z' },
      'holds',
    ],
    [
      'DateGreaterThanEquals fails for earlier',
      { DateGreaterThanEquals: { [d]: noon } },
      { [d]: '2026-01-01' },
      'fails',
    ],
    ['a date that is none fails', { DateLessThan: { [d]: noon } }, { [d]: 'yesterday' }, 'fails'],
  ]);
});
