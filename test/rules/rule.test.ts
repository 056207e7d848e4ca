import { LazyRule } from '../../rules/lazy';
import { defineRule, fail, pass, type ResourceRule, shownExamples, unknown } from '../../rules/rule';
import { resourceOf, withX } from '../template/support';

test('a judgement carries its place, as a value or a pointer', () => {
  const value = resourceOf(withX({ A: 1 })).get('A');
  expect(pass()).toEqual([]);
  expect(fail(value, 'bad')).toEqual([{ outcome: 'fail', path: '/Properties/A', message: 'bad' }]);
  expect(unknown('/B', 'later')).toEqual([{ outcome: 'unknown', path: '/B', message: 'later' }]);
});

test('a page shows the examples that are no further form of another', () => {
  expect(shownExamples({ one: 1, 'such as two': 2, 'none such as three': 3 })).toEqual([
    ['one', 1],
    ['none such as three', 3],
  ]);
});

test('a rule that is read late says what the rule itself says, and is read once', () => {
  const rule = defineRule({
    id: 'PC-TEST-01',
    title: 'Good',
    severity: 'high',
    profile: 'strict',
    controls: ['OPS-04'],
    frameworks: { fsbp: ['S3.1'] },
    waivable: true,
    appliesTo: ['T'],
    check: () => pass(),
    docs: () => ({ rationale: '', remediation: '', examples: { pass: {}, fail: {} } }),
  });
  let reads = 0;
  const lazy = new LazyRule<ResourceRule>('PC-TEST-01', 'strict', ['T'], () => (reads++, rule));
  expect(reads).toBe(0);
  const { title, severity, controls, frameworks, waivable, check, docs } = rule;
  expect({
    title: lazy.title,
    severity: lazy.severity,
    controls: lazy.controls,
    frameworks: lazy.frameworks,
    waivable: lazy.waivable,
    check: lazy.check,
    docs: lazy.docs,
  }).toEqual({ title, severity, controls, frameworks, waivable, check, docs });
  expect(reads).toBe(1);
});
