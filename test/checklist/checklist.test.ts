import { clauses, controls, type ControlId } from '../../checklist';
import { type Frameworks } from '../../checklist/frameworks';
import { shippedParts } from '../../checklist/parts';

test('every control serves a clause, and every clause has a control', () => {
  const served = new Set<ControlId>(Object.values(clauses).flatMap((clause) => clause.controls));
  expect([...served].sort()).toEqual(Object.keys(controls).sort());
});

test('the shipped parts name only controls that exist', () => {
  const { proofs, ...parts } = shippedParts();
  const named = [
    ...Object.values(parts).flatMap((list) => list.flatMap((part) => part.controls)),
    ...proofs.map((proof) => proof.control),
  ];
  for (const id of named) expect(controls).toHaveProperty([id]);
});

test('a control or a framework id that does not exist does not compile', () => {
  const real: Frameworks = { fsbp: ['S3.14'], cis30: ['2.1.1'], soc2: ['cc_6_1'], iso27001: ['A.5.1'] };
  // @ts-expect-error -- the type check of the test command fails if this compiles
  const unknownFramework: Frameworks = { fsbp: ['S3.1414'] };
  // @ts-expect-error -- the same for a control
  const unknownControl: ControlId = 'IDN-99';
  expect([real, unknownFramework, unknownControl]).toHaveLength(3);
});
