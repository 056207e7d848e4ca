import { Permission } from '../../../template/network';
import { judged, resourceOf, verdict, withX } from '../support';

const parameters = { Parameters: { From: { Type: 'Number' }, To: { Type: 'Number' } } };
const permission = (FromPort: unknown, ToPort: unknown) =>
  withX({ IpProtocol: 'tcp', FromPort, ToPort }, parameters);
const many = Array.from({ length: 40 }, (_, at) => 20 + at);

test('of ports that nothing tells apart the first stands for all', () => {
  const template = permission({ Ref: 'From' }, { Ref: 'To' });
  expect(verdict(template, (x) => new Permission(x.properties).firstAdmitted(many) === undefined)).toBe(
    'unknown',
  );
});

test('a rule with open ends is decided in few runs, however many ports are asked for', () => {
  const template = permission({ Ref: 'From' }, { Ref: 'To' });
  let runs = 0;
  judged(template, (x) => {
    runs++;
    return new Permission(x.properties).firstAdmitted(many) === undefined;
  });
  expect(runs).toBeLessThan(10);
});

test('with one known end every port is asked for', () => {
  const template = permission(30, { Ref: 'To' });
  const first = new Permission(resourceOf(template).properties).firstAdmitted([22, 25, 33]);
  expect(first).toBe(33);
  expect(verdict(template, (x) => new Permission(x.properties).firstAdmitted([22, 25]) === undefined)).toBe(
    'pass',
  );
  const known = permission(20, 22);
  expect(new Permission(resourceOf(known).properties).firstAdmitted([19, 22, 21])).toBe(22);
});
