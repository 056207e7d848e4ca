import { rules } from '../../rules';
import { evaluate } from '../../rules/evaluate';
import { type Json, parseTemplates } from '../../template';
import { at, type Mutation, mutations } from './mutations';
import { type Unnoticed } from './unnoticed/unnoticed';

interface Judged {
  readonly mutation: Mutation;
  readonly noticed: boolean;
  readonly entries: readonly Unnoticed[];
}

/** Says whether something beside the gate, such as an evaluator of what is synthesized, notices a mutation of a template. */
type Notices = (template: Json, mutation: Mutation) => boolean;

interface Proof {
  readonly atLeast: number;
  /** Beginning of the logical ids of what is mutated; the whole template is judged all the same. */
  readonly of?: string;
  /** Whether the same value in the same place of several resources of a type is mutated in the first of them alone. */
  readonly isEachOnce?: boolean;
  readonly alsoNoticed?: Notices;
}

/**
 * Declares the tests that the gate notices every property of the templates that is removed or flipped, but for those of the
 * list, and that the list excuses nothing that it need not.
 */
export function provesMutations(
  templates: () => readonly Json[],
  list: readonly Unnoticed[],
  { atLeast, of = '', isEachOnce = false, alsoNoticed = () => false }: Proof,
): void {
  let judged: readonly Judged[] = [];
  beforeAll(() => {
    judged = templates().flatMap((template) => {
      const chosen = [...mutations(template)].filter(({ logicalId }) => logicalId.startsWith(of));
      return judgedBy(template, isEachOnce ? eachOnce(template, chosen) : chosen, list, alsoNoticed);
    });
  }, 300_000);

  test('the gate notices every property that is removed or flipped, but for those that weaken nothing', () => {
    expect(judged.length).toBeGreaterThan(atLeast);
    const strange = judged.filter(
      ({ mutation: { how }, noticed, entries }) =>
        !noticed && !entries.some((entry) => entry.how.includes(how)),
    );
    expect(strange.map(({ mutation }) => said(mutation))).toEqual([]);
  });

  test('nothing is excused that the gate does notice, or that is no longer there', () => {
    for (const entry of list) {
      for (const how of entry.how) {
        const excused = judged.filter(
          ({ mutation, entries }) => mutation.how === how && entries.includes(entry),
        );
        expect([entry.at, how, excused.length > 0]).toEqual([entry.at, how, true]);
        expect(excused.filter(({ noticed }) => noticed).map(({ mutation }) => said(mutation))).toEqual([]);
      }
    }
  });

  test('every excuse gives its reason', () => {
    for (const { reason } of list) expect(reason).toMatch(/\S.{6,}/);
  });
}

function judgedBy(
  template: Json,
  chosen: readonly Mutation[],
  list: readonly Unnoticed[],
  alsoNoticed: Notices,
): Judged[] {
  const before = objections(template);
  const worse = (changed: Json) =>
    [...objections(changed)].some(([key, count]) => count > (before.get(key) ?? 0));
  return chosen.map((mutation) => ({
    mutation,
    noticed: mutation.templates.some(worse) || alsoNoticed(template, mutation),
    entries: list.filter((entry) => matches(entry, mutation)),
  }));
}

function eachOnce(template: Json, all: readonly Mutation[]): Mutation[] {
  const key = ({ type, pointer, how, logicalId }: Mutation) =>
    JSON.stringify([
      type,
      pointer,
      how,
      at(template, ['Resources', logicalId, ...pointer.slice(1).split('/')]),
    ]);
  return [...new Map([...all].reverse().map((mutation) => [key(mutation), mutation])).values()].reverse();
}

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
  const literal = (part: string) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const pattern = at.split('/').map((part) => ({ '*': '[^/]+', '**': '.+' })[part] ?? literal(part));
  return logicalId.startsWith(of) && new RegExp(`^${pattern.join('/')}$`).test(`${type}${pointer}`);
}

const said = ({ logicalId, type, pointer, how }: Mutation) => `${how} ${type}${pointer} (${logicalId})`;
