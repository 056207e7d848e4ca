import { resourceOf, verdict, withX } from './support';

const described = (P: unknown): string => resourceOf(withX({ P })).get('P').describe();

test.each([
  ['{{resolve:ssm:/x}}', 'ssm'],
  ['{{resolve:secretsmanager}}', 'secretsmanager'],
  ['{{resolve:secretsmanager:a:SecretString:b\nc}}', 'secretsmanager'],
  ['{{resolve:abcdefghijklmnopqrstuvwxyz:x}}', 'abcdefghijklmnopqrst'],
  [{ 'Fn::Sub': '{{resolve:ssm:${Gone}}}' }, 'ssm'],
])('%j is said to be a dynamic reference to %s', (value, service) => {
  expect(described(value)).toBe(`decided at deployment by a dynamic reference to ${service}`);
});

test.each([
  ['{{resolve:ssm:a}}{{resolve:ssm:b}}', [null, null]],
  ['a{{resolve:ssm:a}}b{{resolve:ssm:b}}c', ['a', null, 'b', null, 'c']],
  ['}}{{resolve:ssm:a}}', ['}}', null]],
  ['{{resolve:ssm:a', ['{{resolve:ssm:a']],
  [{ 'Fn::Sub': '${Gone}-{{resolve:ssm:a' }, [null, '-{{resolve:ssm:a']],
  [{ 'Fn::Sub': '${Gone}-x' }, [null, '-x']],
])('of %j the parts %j are known', (P, pieces) => {
  expect(resourceOf(withX({ P })).get('P').pieces()).toEqual(pieces);
});

test('a dynamic reference is one text, the same wherever it is the same', () => {
  const template = withX({ P: '{{resolve:ssm:a}}', Q: '{{resolve:ssm:a}}', R: '{{resolve:ssm:b}}' });
  const isSame = (other: string): string =>
    verdict(template, (x) =>
      x
        .get('P')
        .items()
        .every((item) => item.isSameAs(x.get(other))),
    );
  expect([isSame('P'), isSame('Q'), isSame('R')]).toEqual(['pass', 'pass', 'fail']);
});
