import { rules } from '../../rules';
import { evaluate } from '../../rules/evaluate';
import { one } from '../../rules/example';
import { read } from '../template/support';
import { twins } from './twins';

function objections(type: string, properties: Readonly<Record<string, unknown>>): Set<string> {
  const findings = [...evaluate(read(one(type, properties)), rules)];
  return new Set(findings.filter(({ outcome }) => outcome === 'fail').map(({ ruleId }) => ruleId));
}

test.each(twins)('%s tells a weak %s from its sound twin', (rule, type, weak, sound) => {
  expect(objections(type, weak)).toContain(rule);
  expect(objections(type, sound)).not.toContain(rule);
});
