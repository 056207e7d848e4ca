import { selectRules } from '../../lib/gate';
import { tinyRules } from '../pack/apps/tiny-rules';

const ids = (selection: Parameters<typeof selectRules>[1]): string[] =>
  selectRules(tinyRules, selection).map(({ id }) => id);

test('the recommended profile leaves out what only strict has, and strict has everything', () => {
  expect(ids({ profile: 'recommended' })).toEqual(['PC-TEST-01', 'PC-TEST-02', 'PC-TEST-04']);
  expect(ids({ profile: 'strict' })).toEqual(['PC-TEST-01', 'PC-TEST-02', 'PC-TEST-03', 'PC-TEST-04']);
});

test('rules that are named run whatever the profile, and skipped ones do not', () => {
  expect(ids({ profile: 'recommended', rules: ['PC-TEST-03'] })).toEqual(['PC-TEST-03']);
  expect(ids({ profile: 'recommended', skipRules: ['PC-TEST-01'] })).toEqual(['PC-TEST-02', 'PC-TEST-04']);
});

test('an id that no rule has is refused, with the nearest ones', () => {
  const select = (): unknown => selectRules(tinyRules, { profile: 'strict', skipRules: ['pc-tst-01'] });
  expect(select).toThrow(expect.objectContaining({ code: 'rule-unknown' }));
  expect(select).toThrow('no rule has the id "pc-tst-01"; nearest are PC-TEST-01, ');
});

test("the gate's own rules cannot be chosen or skipped", () => {
  const select = (): unknown => selectRules(tinyRules, { profile: 'strict', skipRules: ['PC-GATE-04'] });
  expect(select).toThrow("PC-GATE-04 is the gate's own: it always runs and cannot be chosen");
});

test('a gate without rules is refused', () => {
  const all = tinyRules.map(({ id }) => id);
  expect(() => selectRules(tinyRules, { profile: 'strict', skipRules: all })).toThrow(
    expect.objectContaining({ code: 'rules-none' }),
  );
});
