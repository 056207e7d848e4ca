import { clauses, controls } from '../../checklist';
import { clauseCoverage, controlCoverage, type ControlCoverage } from '../../checklist/coverage';
import { type Parts } from '../../checklist/parts';

const nothing: Parts = { constructs: [], rules: [], runtime: [], probes: [], proofs: [] };

/** IDN-06 fills every column and names two constructs. */
const whole: Parts = {
  constructs: [
    { name: 'SecretVault', file: 'constructs/secrets/secret-vault.ts', controls: ['IDN-06'] },
    { name: 'SigningKey', file: 'constructs/identity/signing-key.ts', controls: ['IDN-06', 'IDN-05'] },
  ],
  rules: [{ name: 'PC-SM-01', file: 'rules/secretsmanager/secret-rotates.ts', controls: ['IDN-06'] }],
  runtime: [{ name: 'rotate', file: 'runtime/rotate/contract.ts', controls: ['IDN-06'] }],
  probes: [{ name: 'rotation', file: 'probes/rotation.ts', controls: ['IDN-06'] }],
  proofs: [{ control: 'IDN-06', name: 'IDN-06 refuses a secret that never rotates', file: 'test/a.test.ts' }],
};

function idn06(parts: Parts): ControlCoverage {
  const found = controlCoverage(parts).find(({ id }) => id === 'IDN-06');
  if (found === undefined) throw new Error('IDN-06 is gone from the checklist');
  return found;
}

test('a control is planned while nothing registers it, and says everything that it needs', () => {
  expect(idn06(nothing)).toMatchObject({
    status: 'planned',
    missing: [
      'construct SecretVault',
      'construct SigningKey',
      expect.stringContaining('a rule: '),
      expect.stringContaining('a runtime part: '),
      expect.stringContaining('a negative case: '),
    ],
  });
});

test('a control is enforced when every column has its part and a negative case names it', () => {
  expect(idn06(whole)).toEqual({
    id: 'IDN-06',
    title: controls['IDN-06'].title,
    wave: 1,
    status: 'enforced',
    by: {
      constructs: ['SecretVault', 'SigningKey'],
      rules: ['PC-SM-01'],
      runtime: ['rotate'],
      probes: ['rotation'],
    },
    proofs: ['IDN-06 refuses a secret that never rotates'],
    missing: [],
  });
});

test.each<[string, Partial<Parts>]>([
  ['one of its two constructs', { constructs: whole.constructs.slice(1) }],
  ['its rule', { rules: [] }],
  ['its runtime part', { runtime: [] }],
  ['its negative case', { proofs: [] }],
])('a control without %s is partial, however many other parts it has', (_what, without) => {
  const covered = idn06({ ...whole, ...without });
  expect(covered.status).toBe('partial');
  expect(covered.missing).toHaveLength(1);
});

test('a construct of another name does not fill the column of the construct that the checklist names', () => {
  const other = {
    name: 'SecretCupboard',
    file: 'constructs/secrets/secret-cupboard.ts',
    controls: ['IDN-06' as const],
  };
  const covered = idn06({ ...whole, constructs: [other, ...whole.constructs.slice(1)] });
  expect(covered).toMatchObject({ status: 'partial', missing: ['construct SecretVault'] });
  expect(covered.by.constructs).toContain('SecretCupboard');
});

test('a probe is shown but fills no column', () => {
  expect(idn06({ ...nothing, probes: whole.probes })).toMatchObject({
    status: 'partial',
    missing: { length: 5 },
  });
});

test('the control over the gate itself is served by all rules together', () => {
  const gate = controlCoverage(whole).find(({ id }) => id === 'SUP-09');
  expect(gate?.by.rules).toEqual(['PC-SM-01']);
});

test('every control and every clause of the checklist is listed once, in its order', () => {
  const covered = controlCoverage(nothing);
  expect(covered.map(({ id }) => id)).toEqual(Object.keys(controls));
  expect(covered).toHaveLength(80);
  expect(clauseCoverage(covered).map(({ id }) => id)).toEqual(Object.keys(clauses));
  expect(clauseCoverage(covered)).toHaveLength(129);
});

test('a clause is enforced only when all its controls are', () => {
  const rotation = clauseCoverage(controlCoverage(whole)).find(({ id }) => id === 'A.1.1');
  expect(rotation).toMatchObject({ controls: ['IDN-01', 'IDN-06'], status: 'partial' });
  const all = controlCoverage(nothing).map((control) => ({ ...control, status: 'enforced' as const }));
  expect(new Set(clauseCoverage(all).map(({ status }) => status))).toEqual(new Set(['enforced']));
  expect(new Set(clauseCoverage(controlCoverage(nothing)).map(({ status }) => status))).toEqual(
    new Set(['planned']),
  );
});
