import { rules } from '../../rules';
import { one } from '../../rules/example';
import { defineRule, fail, pass } from '../../rules/rule';
import { parseTemplates } from '../../template';
import { Dice } from '../../scripts/fuzz/dice';
import { judged } from '../../scripts/fuzz/judge';
import { poolOf } from '../../scripts/fuzz/pool';
import { randomTemplate } from '../../scripts/fuzz/template';

const examples = {
  pass: { set: one('AWS::S3::Bucket', { A: 1 }) },
  fail: { omitted: one('AWS::S3::Bucket') },
};
const rule = (check: () => ReturnType<typeof pass>) =>
  defineRule({
    id: 'PC-S3-01',
    title: 'S3 bucket is as it should be',
    severity: 'high',
    profile: 'strict',
    controls: [],
    waivable: true,
    appliesTo: ['AWS::S3::Bucket'],
    check,
    docs: () => ({ rationale: 'Because.', remediation: 'Set it.', examples }),
  });
const bucket = JSON.stringify(one('AWS::S3::Bucket'));

test('a seed and a number make the same text again, and another number another one', () => {
  const pool = poolOf([rule(pass)]);
  const texts = [0, 1, 2, 3].map((number) => randomTemplate(7, number, pool));
  expect([3, 2, 1, 0].map((number) => randomTemplate(7, number, pool))).toEqual([...texts].reverse());
  expect(new Set(texts).size).toBe(4);
  expect(randomTemplate(8, 0, pool)).not.toBe(texts[0]);
});

test('a pool knows every type that a rule judges, also those without an example', () => {
  const { types, names } = poolOf([rule(pass)]);
  expect(types).toContain('AWS::S3::Bucket');
  expect(types).toContain('AWS::Serverless::Function');
  expect(names).toContain('A');
});

test('a rule that throws is a defect, and so is one that takes too long', () => {
  const broken = rule(() => {
    throw new RangeError('too far');
  });
  const slow = rule(() => {
    const started = process.cpuUsage();
    while (process.cpuUsage(started).user < 30_000);
    return pass();
  });
  expect(judged(bucket, [broken], 1e6).defect).toContain('too far');
  expect(judged(bucket, [slow], 10).defect).toMatch(/^it took \d+ ms$/);
  const objects = rule(() => fail('/Properties', 'it is not there'));
  expect(judged(bucket, [objects], 1e6)).toMatchObject({ isTemplate: true, findings: 1, defect: null });
});

test('a text that is no template is no defect', () => {
  expect(judged('{"Resources": [', [rule(pass)], 1e6)).toMatchObject({ isTemplate: false, defect: null });
});

test('random texts are templates more often than not, and of every kind', () => {
  const pool = poolOf(rules);
  const texts = Array.from({ length: 300 }, (_, number) => randomTemplate(1, number, pool));
  const read = texts.flatMap((text) => {
    try {
      return parseTemplates(text);
    } catch {
      return [];
    }
  });
  expect(read.length).toBeGreaterThan(150);
  expect(read.length).toBeLessThan(300);
  expect(texts.some((text) => text.includes('__proto__'))).toBe(true);
  expect(texts.some((text) => text.startsWith('{'))).toBe(true);
  expect(texts.some((text) => text.includes('!Ref'))).toBe(true);
  expect(new Set(read.flatMap(({ types }) => [...types])).size).toBeGreaterThan(100);
});

test('random texts break no rule', () => {
  const pool = poolOf(rules);
  const seed = new Dice(Date.now(), 0).below(1e9);
  for (let number = 0; number < 150; number++) {
    const { defect } = judged(randomTemplate(seed, number, pool), rules, 5000);
    expect({ seed, number, defect }).toEqual({ seed, number, defect: null });
  }
});
