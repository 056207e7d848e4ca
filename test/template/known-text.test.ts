import { verdict, withX } from './support';

test('what a text says around its open parts is known', () => {
  const template = withX({ P: { 'Fn::Sub': 'arn:aws:s3:::${Name}/*' } });
  expect(
    verdict(
      template,
      (x) => x.get('P').startsWith('arn:aws:') && x.get('P').endsWith('/*') && x.get('P').includes('s3'),
    ),
  ).toBe('pass');
  expect(
    verdict(
      template,
      (x) => x.get('P').is('*') || x.get('P').is('arn:aws:s3:::/*') || x.get('P').startsWith('x'),
    ),
  ).toBe('fail');
  expect(verdict(template, (x) => x.get('P').is('arn:aws:s3:::logs/*'))).toBe('unknown');
  expect(
    verdict(template, (x) => !(x.get('P').is('arn:aws:s3:::a/*') && x.get('P').is('arn:aws:s3:::b/*'))),
  ).toBe('pass');
});

test('numbers and booleans compare in every spelling', () => {
  const template = withX({ T: 'TRUE', F: 'False', N: '30', M: 30, E: '', W: 'word' });
  expect(
    verdict(
      template,
      (x) => x.get('T').isTrue() && x.get('F').isFalse() && x.get('N').is(30) && x.get('M').is('30'),
    ),
  ).toBe('pass');
  expect(
    verdict(
      template,
      (x) => x.get('N').isAtLeast(30) && x.get('M').isAtMost(30) && !x.get('N').isAtLeast(31),
    ),
  ).toBe('pass');
  expect(
    verdict(
      template,
      (x) => !x.get('E').isAtLeast(0) && !x.get('W').isAtMost(9) && x.get('W').number() === undefined,
    ),
  ).toBe('pass');
});
