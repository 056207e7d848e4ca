import fc from 'fast-check';
import { explore } from '../../template';
import { Text } from '../../template/opaque';
import { type Condition, type Expression, possible, type Small } from './reference';
import { resourceOf, verdict, withX } from './support';

const literals = ['a', 'b', 'c'];
const parameters = ['P', 'Q'];
const names = ['C0', 'C1', 'C2'];
const literal = fc.constantFrom(...literals);
const parameter = fc.constantFrom(...parameters);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ equals: fc.tuple(parameter, literal) }),
    fc.record({ not: tie('condition') }),
    fc.record({ and: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
    fc.record({ or: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }) }),
  ),
}));

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ literal }),
    fc.record({ ref: parameter }),
    fc.record({ map: parameter }),
    fc.record({ if: fc.tuple(fc.constantFrom(...names), tie('expression'), tie('expression')) }),
    fc.record({ join: fc.tuple(fc.constantFrom('', '-'), fc.array(tie('expression'), { maxLength: 3 })) }),
    fc.record({ sub: fc.array(fc.oneof(literal, fc.record({ ref: parameter })), { maxLength: 3 }) }),
    fc
      .array(tie('expression'), { minLength: 1, maxLength: 3 })
      .chain((items) => fc.record({ select: fc.tuple(fc.nat(items.length - 1), fc.constant(items)) })),
  ),
}));

const declared = fc.oneof(
  fc.record({ default: literal }, { requiredKeys: [] }),
  fc.record(
    { allowed: fc.constant(['a', 'b']), default: fc.constantFrom('a', 'b') },
    { requiredKeys: ['allowed'] },
  ),
);

const small: fc.Arbitrary<Small> = fc.record({
  parameters: fc.record({ P: declared, Q: declared }),
  conditions: fc.record({
    C0: condition,
    C1: fc.oneof(condition, fc.constant({ not: { named: 'C0' } })),
    C2: fc.constant({ or: [{ named: 'C0' }, { named: 'C1' }] }),
  }),
  // Every literal has a row, and no two rows agree.
  mapping: fc.constant({ a: 'ma', b: 'mb', c: 'mc' }),
});

const asCondition = (one: Condition): unknown => {
  if ('equals' in one) return { 'Fn::Equals': [{ Ref: one.equals[0] }, one.equals[1]] };
  if ('not' in one) return { 'Fn::Not': [asCondition(one.not)] };
  if ('and' in one) return { 'Fn::And': one.and.map(asCondition) };
  return 'or' in one ? { 'Fn::Or': one.or.map(asCondition) } : { Condition: one.named };
};

const asValue = (one: Expression): unknown => {
  if ('literal' in one) return one.literal;
  if ('ref' in one) return { Ref: one.ref };
  if ('if' in one) return { 'Fn::If': [one.if[0], asValue(one.if[1]), asValue(one.if[2])] };
  if ('join' in one) return { 'Fn::Join': [one.join[0], one.join[1].map(asValue)] };
  if ('sub' in one)
    return {
      'Fn::Sub': one.sub.map((piece) => (typeof piece === 'string' ? piece : `\${${piece.ref}}`)).join(''),
    };
  if ('select' in one) return { 'Fn::Select': [one.select[0], one.select[1].map(asValue)] };
  return { 'Fn::FindInMap': ['M', { Ref: one.map }, 'v'] };
};

const asTemplate = ({ parameters, conditions, mapping }: Small, one: Expression): ReturnType<typeof withX> =>
  withX(
    { P: asValue(one) },
    {
      Parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, { default: Default, allowed: AllowedValues }]) => [
          name,
          { Type: 'String', Default, AllowedValues },
        ]),
      ),
      Conditions: Object.fromEntries(
        Object.entries(conditions).map(([name, body]) => [name, asCondition(body)]),
      ),
      Mappings: { M: Object.fromEntries(Object.entries(mapping).map(([key, v]) => [key, { v }])) },
    },
  );

/** What the engine finds in all its worlds, written as the reference writes it. */
function found(template: ReturnType<typeof withX>): Set<string> {
  const values = new Set<string>();
  explore(template, () => {
    const form = resourceOf(template).get('P').form();
    const parts = form instanceof Text ? form.parts : [form];
    values.add(
      parts
        .map((part) =>
          part !== null && typeof part === 'object' && 'key' in part ? `<${String(part.key)}>` : String(part),
        )
        .join(''),
    );
    return [];
  });
  return values;
}

const settings = { numRuns: 3000 };

test('a property is in some world what trying out every assignment says it can be, and nothing else', () => {
  fc.assert(
    fc.property(small, expression, (template, one) => {
      const { least, most } = possible(template, one, literals);
      const values = found(asTemplate(template, one));
      expect([...least].filter((value) => !values.has(value))).toEqual([]);
      // A key that the mapping does not have cannot be deployed: the engine leaves it open, and the reference leaves it out.
      const deployable = [...values].filter((value) => !value.includes('Fn::FindInMap'));
      expect(deployable.filter((value) => !most.has(value))).toEqual([]);
    }),
    settings,
  );
});

test('an equality passes, fails or is open as trying out every assignment says', () => {
  fc.assert(
    fc.property(small, expression, literal, (template, one, wanted) => {
      const { least, most } = possible(template, one, literals);
      const said = verdict(asTemplate(template, one), (x) => x.get('P').is(wanted));
      const isMapped = JSON.stringify(one).includes('"map"');
      if ([...most].every((value) => value === wanted) && !isMapped) expect(said).toBe('pass');
      if ([...least].some((value) => !value.includes('<') && value !== wanted)) expect(said).toBe('fail');
      if ([...least].some((value) => value !== wanted)) expect(said).not.toBe('pass');
    }),
    settings,
  );
});
