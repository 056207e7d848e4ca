import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { rules } from '../../rules';
import { evaluate } from '../../rules/evaluate';
import { type Json, parseTemplates } from '../../template';
import { type Mutation, mutations } from './mutations';
import { newApp } from './synth';
import { unnoticedInBuckets } from './unnoticed/buckets';
import { unnoticedInIdentity } from './unnoticed/identity';
import { unnoticedInKeys } from './unnoticed/keys';
import { type Unnoticed } from './unnoticed/unnoticed';

const list = [...unnoticedInKeys, ...unnoticedInBuckets, ...unnoticedInIdentity];

/** How often each rule objects to each resource. */
function objections(template: Json): Map<string, number> {
  const counts = new Map<string, number>();
  for (const parsed of parseTemplates(JSON.stringify(template))) {
    for (const { outcome, ruleId, resource } of evaluate(parsed, rules)) {
      if (outcome !== 'fail' && outcome !== 'unknown') continue;
      const key = `${ruleId} ${resource?.logicalId ?? ''}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function matches({ at, of = '' }: Unnoticed, { type, pointer, logicalId }: Mutation): boolean {
  const pattern = at.split('/');
  const place = `${type}${pointer}`.split('/');
  if (!logicalId.startsWith(of)) return false;
  if (pattern.at(-1) !== '**' && pattern.length !== place.length) return false;
  return pattern.every(
    (part, i) => part === '**' || (part === '*' && place[i] !== undefined) || part === place[i],
  );
}

const stacks = new HardenedEnvironment(newApp(), readConfig({})).synth().stacks;
const judged = stacks.flatMap(({ template }) => {
  const before = objections(template);
  return [...mutations(template)].map((mutation) => {
    const worse = (changed: Json) =>
      [...objections(changed)].some(([key, count]) => count > (before.get(key) ?? 0));
    return {
      mutation,
      noticed: mutation.templates.some(worse),
      entries: list.filter((entry) => matches(entry, mutation)),
    };
  });
});
const said = ({ logicalId, type, pointer, how }: Mutation) => `${how} ${type}${pointer} (${logicalId})`;

test('the gate notices every property that is removed or flipped, but for those that weaken nothing', () => {
  expect(judged.length).toBeGreaterThan(500);
  const strange = judged.filter(
    ({ mutation: { how }, noticed, entries }) =>
      !noticed && !entries.some((entry) => entry.how.includes(how)),
  );
  expect(strange.map(({ mutation }) => said(mutation))).toEqual([]);
});

test('nothing is excused that the gate does notice, or that is no longer there', () => {
  const used = (entry: Unnoticed, how: Mutation['how']) =>
    judged.filter(({ mutation, entries }) => mutation.how === how && entries.includes(entry));
  for (const entry of list) {
    for (const how of entry.how) {
      const excused = used(entry, how);
      expect([entry.at, how, excused.length > 0]).toEqual([entry.at, how, true]);
      expect(excused.filter(({ noticed }) => noticed).map(({ mutation }) => said(mutation))).toEqual([]);
    }
  }
});

test('every excuse gives its reason', () => {
  for (const { reason } of list) expect(reason).toMatch(/\S.{6,}/);
});
