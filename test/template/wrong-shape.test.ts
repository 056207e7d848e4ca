import { wrongShape } from '../../template/describe';
import { resourceOf, verdict, withX } from './support';

test('a text where a mapping belongs is asked about under a short name, however long it is', () => {
  const long = JSON.stringify({ GroupDescription: 'x'.repeat(5000) });
  expect(wrongShape(long, '/Properties').key.length).toBeLessThan(200);
  expect(wrongShape('{"a": 1}', '/Properties').key).not.toBe(wrongShape('{"a": 2}', '/Properties').key);
  expect(wrongShape(long, '/Properties').key).not.toBe(wrongShape(long, '/Metadata').key);
});

test('what stands below a long text may be anything', () => {
  const template = withX('x'.repeat(5000));
  expect(verdict(template, (x) => x.get('CidrIp').is('0.0.0.0/0'))).toBe('unknown');
  expect(resourceOf(template).properties.describe()).toMatch(/^.{1,120}$/);
});

test('what stands below a text of which a part is open is one thing, however often it is asked about', () => {
  const template = withX({ P: { 'Fn::Sub': '${Gone}-x' } });
  expect(verdict(template, (x) => x.get('P.A').is('a') === x.get('P.A').is('a'))).toBe('pass');
});
