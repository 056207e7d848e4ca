import { read } from './support';

test('thousands of findings in one long list cost about what the list costs', () => {
  const count = 20_000;
  const items = Array.from({ length: count }, (_, index) => `{"n": {"m": ${index}}}`);
  for (const text of [
    `{"Resources": {"X": {"L": [\n${items.join(',\n')}]}}}`,
    `Resources:\n  X:\n    L:\n      - ${items.join('\n      - ')}\n`,
  ]) {
    const template = read(text);
    const started = performance.now();
    const lines = items.map((_, index) => template.locate('X', `/L/${index}/n/m`)?.line);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(new Set(lines).size).toBe(count);
  }
});

test('finding who points at whom costs one pass, not one for each resource', () => {
  const cost = (count: number): number => {
    const Resources = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        [`B${index}`, { Type: 'AWS::S3::Bucket' }],
        [`P${index}`, { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: `B${index}` } } }],
      ]).flat(),
    );
    const from = read({ Resources });
    const started = performance.now();
    for (const resource of from.byType('AWS::S3::Bucket'))
      expect(resource.referrers('AWS::S3::BucketPolicy', 'Bucket')).toHaveLength(1);
    return performance.now() - started;
  };
  cost(1000);
  expect(cost(16_000)).toBeLessThan(16 * 6 * Math.max(5, cost(1000)));
});

test('thousands of brackets that stand no deeper than their key are read without reading the text again for each', () => {
  const block = (index: number): string =>
    `  X${index}:\n    Type: T\n    Properties:\n      A: {\n        "b": [\n        "c"\n    ]\n    }\n`;
  const text = `Resources:\n${Array.from({ length: 4000 }, (_, index) => block(index)).join('')}`;
  const started = performance.now();
  expect(read(text).resourceCount).toBe(4000);
  expect(performance.now() - started).toBeLessThan(5000);
});
