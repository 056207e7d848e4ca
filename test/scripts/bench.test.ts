import { generateTemplate } from '../../scripts/bench/generate';
import { median } from '../../scripts/bench/measure';
import { isMet, targets } from '../../scripts/bench/targets';
import { type Figures } from '../../scripts/bench/figures';
import { toYaml } from '../../scripts/bench/yaml';
import { parseTemplates } from '../../template';

test('the same number of resources gives the same template, and as YAML with short forms the same again', () => {
  const template = generateTemplate(200);
  expect(generateTemplate(200)).toEqual(template);
  const [fromJson] = parseTemplates(JSON.stringify(template));
  const yaml = toYaml(template);
  const [fromYaml] = parseTemplates(yaml);
  expect(fromYaml?.raw).toEqual(fromJson?.raw);
  expect(fromJson?.resourceCount).toBe(200);
  expect(yaml).toContain('!GetAtt Key00000.Arn');
});

test('a promise is met, missed or, without its input, not measured', () => {
  const figures = (
    name: string,
    format: 'JSON' | 'YAML',
    resources: number,
    more: Partial<Figures>,
  ): Figures => ({
    input: { name, format, resources, files: [] },
    wall: 1,
    strict: 1,
    node: 1,
    engine: 1,
    warm: resources / 1000,
    peak: 100,
    nag: null,
    nagOfTwo: null,
    ...more,
  });
  const seen = targets([
    figures('own 1', 'JSON', 1, { wall: 1.5 }),
    figures('own 1', 'YAML', 1, { wall: 6 }),
    figures('own 500', 'JSON', 500, { nag: 9 }),
    figures('own 5000', 'JSON', 5000, {}),
    figures('own 50000', 'JSON', 50_000, { warm: 100, peak: 501 }),
    figures('scale 20 x 500', 'JSON', 10_000, { nagOfTwo: 10.2 }),
  ]);
  expect(seen.map((target) => [target.seen, isMet(target)])).toEqual([
    [1.5, true],
    [4, false],
    [2, false],
    [9, true],
    [null, null],
    [null, null],
    [1 / 8.8, false],
    [null, null],
    [null, null],
    [501, false],
  ]);
});

test('the middle of nothing is no figure', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(() => median([])).toThrow('no value was measured');
});
