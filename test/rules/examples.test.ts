import { evaluate } from '../../rules/evaluate';
import { one } from '../../rules/example';
import { type Finding } from '../../rules/finding';
import { type Example, type Rule } from '../../rules/rule';
import { parseTemplates } from '../../template';
import { selectedRules } from './selected';

const rules = selectedRules();

function judge(rule: Rule, example: Example | string): Finding[] {
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  return parseTemplates(text).flatMap((template) => [...evaluate(template, [rule])]);
}

/** What a rule says about an example as a whole: the worst outcome; nothing at all if it never looked. */
function outcomeOf(rule: Rule, example: Example | string): string {
  const outcomes = new Set(judge(rule, example).map(({ outcome }) => outcome));
  const [worst] = ['error', 'fail', 'unknown', 'pass'].filter((outcome) =>
    outcomes.has(outcome as Finding['outcome']),
  );
  return worst ?? 'not judged';
}

const examplesOf = (rule: Rule): [filed: string, name: string, example: Example | string][] =>
  Object.entries(rule.docs().examples).flatMap(([filed, examples]) =>
    Object.entries(examples).map(([name, example]): [string, string, Example | string] => [
      filed,
      name,
      example,
    ]),
  );

/** Types that keep what a rule is about in places of their own; environment.test.ts and secret-properties.test.ts go through them. */
function shownElsewhere({ id }: Rule, type: string): boolean {
  return /^PC-TPL-1[0-3]$/.test(id) && type !== 'AWS::Lambda::Function';
}

test('there are rules to judge', () => {
  expect(rules.length).toBeGreaterThan(0);
});

describe.each(rules.map((rule) => [rule.id, rule.title, rule] as const))('%s: %s', (_id, _title, rule) => {
  const examples = examplesOf(rule);

  test.each(examples)('says %s for the example "%s"', (filed, _name, example) => {
    expect(outcomeOf(rule, example)).toBe(filed);
  });

  test('has an example that passes, one that fails, and one where nobody set the property', () => {
    expect(examples.map(([filed]) => filed)).toEqual(expect.arrayContaining(['pass', 'fail']));
    if (rule.appliesTo !== 'template') {
      expect(examples.map(([, name]) => name).join('\n')).toMatch(/omitted|absent|missing|without|no /);
    }
  });

  test('decides a resource of which nothing is set, of every type it names', () => {
    for (const type of rule.appliesTo === 'template' ? [] : rule.appliesTo) {
      expect(type).toMatch(/^[A-Z]\w+::\w+(?:::\w+)?$/);
      expect(['pass', 'fail', 'not judged']).toContain(outcomeOf(rule, one(type)));
    }
  });

  test('fails a resource of each type it names', () => {
    const named = rule.appliesTo === 'template' ? [] : rule.appliesTo;
    const texts = Object.values(rule.docs().examples.fail).map((example) =>
      typeof example === 'string' ? example : JSON.stringify(example),
    );
    const failed = named.filter((type) =>
      texts.some((text) =>
        named.some((shown) =>
          judge(rule, text.replaceAll(shown, type)).some(
            ({ outcome, resource }) => outcome === 'fail' && resource?.type === type,
          ),
        ),
      ),
    );
    expect(failed).toEqual(expect.arrayContaining(named.filter((type) => !shownElsewhere(rule, type))));
  });

  test('tells why it matters, how to mend it and, in strict alone, when not to use it', () => {
    const { rationale, remediation, whenNotToUse } = rule.docs();
    expect(rationale).toMatch(/^[A-Z`].{30,}\.$/s);
    expect(remediation).toMatch(/^[A-Z`].{15,}\.$/s);
    if (rule.profile === 'strict') expect(whenNotToUse).toMatch(/.{10}\.$/s);
  });

  test('says in a failure what is wrong, in one line without a full stop', () => {
    const said = examples
      .flatMap(([, , example]) => judge(rule, example))
      .filter(({ outcome }) => outcome === 'fail');
    // A key that stands twice is all that the first rule over templates knows.
    const isPlaced = rule.appliesTo === 'template' && rule.id !== 'PC-TPL-01';
    for (const { message, path, resource } of said) {
      if (isPlaced) expect(`${resource?.logicalId ?? ''}${path}`).not.toBe('');
      expect(message).toMatch(/^\S.{5,}[^.\s]$/);
      expect(path).toMatch(/^(?:\/[^/\n]+)*$/);
    }
  });
});
