import { testCases } from './asked';

const many = 'dynamodb:LeadingKeys';
const all = (operator: string, ...values: string[]) => ({ [`ForAllValues:${operator}`]: { [many]: values } });
const any = (operator: string, ...values: string[]) => ({ [`ForAnyValue:${operator}`]: { [many]: values } });
const given = (...values: string[]) => ({ [many]: values });

// IAM User Guide, "Multivalued context keys".
describe('set operators', () => {
  testCases([
    [
      'ForAllValues holds where each value is listed',
      all('StringEquals', 'a', 'b'),
      given('a', 'b'),
      'holds',
    ],
    ['ForAllValues holds for fewer values than listed', all('StringEquals', 'a', 'b'), given('b'), 'holds'],
    [
      'ForAllValues fails for one value that is not listed',
      all('StringEquals', 'a'),
      given('a', 'c'),
      'fails',
    ],
    ['ForAllValues holds for an absent key', all('StringEquals', 'a'), {}, 'holds'],
    ['ForAllValues holds for an empty text', all('StringEquals', 'a'), given(''), 'holds'],
    [
      'ForAllValues with Null false refuses an absent key',
      { ...all('StringEquals', 'a'), Null: { [many]: 'false' } },
      {},
      'fails',
    ],
    ['ForAllValues takes patterns', all('StringLike', 'a*'), given('ab', 'ac'), 'holds'],
    [
      'ForAllValues of a negated operator asks that no value is listed',
      all('StringNotEquals', 'a'),
      given('b', 'a'),
      'fails',
    ],
    [
      'ForAllValues of a negated operator holds where none is',
      all('StringNotEquals', 'a'),
      given('b', 'c'),
      'holds',
    ],
    ['ForAnyValue holds where one value is listed', any('StringEquals', 'a'), given('c', 'a'), 'holds'],
    ['ForAnyValue fails where none is', any('StringEquals', 'a'), given('b', 'c'), 'fails'],
    ['ForAnyValue fails for an absent key', any('StringEquals', 'a'), {}, 'fails'],
    ['ForAnyValue fails for an empty text', any('StringLike', '*'), given(''), 'fails'],
    [
      'ForAnyValue of a negated operator holds for one other value',
      any('StringNotEquals', 'a'),
      given('a', 'b'),
      'holds',
    ],
    [
      'ForAnyValue of a negated operator fails where all are listed',
      any('StringNotEquals', 'a', 'b'),
      given('a', 'b'),
      'fails',
    ],
    ['ForAnyValue of a negated operator fails for an absent key', any('StringNotEquals', 'a'), {}, 'fails'],
  ]);
});
