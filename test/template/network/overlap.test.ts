import { type Cidr, overlaps, parseCidr } from '../../../template/network/cidr';

const read = (text: string): Cidr => {
  const range = parseCidr(text);
  if (range === undefined) throw new Error(`no range: ${text}`);
  return range;
};

test.each([
  ['0.0.0.0/8', '::/104', false],
  ['10.0.0.0/31', '10.0.0.1/32', true],
  ['10.0.0.0/32', '10.0.0.0/31', true],
  ['10.0.0.0/32', '10.0.0.1/32', false],
])('whether %s and %s overlap, either way round: %j', (one, two, meant) => {
  expect([overlaps(read(one), read(two)), overlaps(read(two), read(one))]).toEqual([meant, meant]);
});
