import fc from 'fast-check';
import { fingerprinter } from '../../lib/gate/fingerprint';
import { parseTemplates } from '../../template';

type Rules = readonly unknown[];

const fingerprint = (ingress: Rules, at: number, others: Record<string, unknown> = {}): string => {
  const group = { Type: 'AWS::EC2::SecurityGroup', Properties: { Ingress: ingress, ...others } };
  const [template] = parseTemplates(JSON.stringify({ Resources: { Group: group } }));
  if (!template) throw new Error('no template');
  const resource = { logicalId: 'Group', type: group.Type };
  return fingerprinter(
    template,
    'a.json',
  )({ ruleId: 'PC-TEST-01', resource, path: `/Properties/Ingress/${at}/Cidr` });
};

const element = fc.record({ Cidr: fc.string(), Ports: fc.array(fc.nat(), { maxLength: 3 }) });
const elements = fc.uniqueArray(element, {
  minLength: 1,
  maxLength: 6,
  selector: (one) => JSON.stringify(one),
});

test('a fingerprint stays when the elements of a list are reordered', () => {
  fc.assert(
    fc.property(elements, fc.nat(), fc.nat(), (list, pick, shift) => {
      const at = pick % list.length;
      const by = shift % list.length;
      const rotated = [...list.slice(by), ...list.slice(0, by)];
      expect(fingerprint(rotated, (at - by + list.length) % list.length)).toBe(fingerprint(list, at));
    }),
  );
});

test('a fingerprint stays when something else in the file is edited', () => {
  fc.assert(
    fc.property(elements, fc.nat(), fc.jsonValue(), (list, pick, value) => {
      const at = pick % list.length;
      expect(fingerprint([...list, { added: true }], at, { Other: value })).toBe(fingerprint(list, at));
    }),
  );
});

test('a fingerprint stays when the keys of an element change places', () => {
  fc.assert(
    fc.property(element, (one) => {
      const turned = Object.fromEntries(Object.entries(one).reverse());
      expect(fingerprint([turned], 0)).toBe(fingerprint([one], 0));
    }),
  );
});

test('two elements have one fingerprint only if they are the same', () => {
  fc.assert(
    fc.property(element, element, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(fingerprint([one, other], 0) === fingerprint([one, other], 1)).toBe(same);
    }),
  );
});

test('rule, template, resource and path each make a fingerprint of their own', () => {
  const [template] = parseTemplates('Resources: { A: { Type: T }, B: { Type: T } }');
  if (!template) throw new Error('no template');
  const resource = { logicalId: 'A', type: 'T' };
  const finding = { ruleId: 'PC-TEST-01', resource, path: '/Properties/X' };
  const all = [
    fingerprinter(template, 'a.yaml')(finding),
    fingerprinter(template, 'b.yaml')(finding),
    fingerprinter(template, 'a.yaml')({ ...finding, ruleId: 'PC-TEST-02' }),
    fingerprinter(template, 'a.yaml')({ ...finding, resource: { logicalId: 'B', type: 'T' } }),
    fingerprinter(template, 'a.yaml')({ ...finding, resource: null }),
    fingerprinter(template, 'a.yaml')({ ...finding, path: '/Properties/X/Y' }),
  ];
  expect(new Set(all).size).toBe(all.length);
  expect(all.every((one) => /^[0-9a-f]{64}$/.test(one))).toBe(true);
});

test('content that YAML aliases share a billion times over is hashed once', () => {
  const levels = Array.from({ length: 40 }, (_, level) => {
    const below = level === 0 ? '[x]' : `[*l${level - 1}, *l${level - 1}]`;
    return `l${level}: &l${level} ${below}`;
  });
  const [template] = parseTemplates(
    `${levels.join('\n')}\nResources: { A: { Type: T, Properties: { L: [*l39] } } }`,
  );
  if (!template) throw new Error('no template');
  const finding = { ruleId: 'PC-TEST-01', resource: { logicalId: 'A', type: 'T' }, path: '/Properties/L/0' };
  expect(fingerprinter(template, 'a.yaml')(finding)).toHaveLength(64);
});
