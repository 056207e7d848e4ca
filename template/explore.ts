import { type Choice, Hardened, Run } from './run';

/** Past this many worlds the rest is not looked at. */
export const MAX_WORLDS = 16;
/** Past this many runs the rest is not looked at: worlds times the open questions inside them. */
const MAX_RUNS = 128;

export interface PlaceJudgement {
  readonly outcome: 'fail' | 'unknown';
  readonly path: string;
  readonly message: string;
  readonly world?: Readonly<Record<string, string>> | null;
}

/** Whoever holds the run that values read. */
export interface RunHolder {
  run: Run;
}

interface Explored {
  readonly choices: readonly Choice[];
  readonly judgements: readonly PlaceJudgement[];
}

/**
 * Runs a check once in every world that it can tell apart, and says of each place: `fail` if some world fails whatever is
 * decided at deployment, `unknown` if a pass and a fail are both possible, nothing if it passes in all.
 */
export function explore(
  holder: RunHolder,
  check: () => readonly PlaceJudgement[],
): readonly PlaceJudgement[] {
  const outer = holder.run;
  const hard = new Set(outer.hard);
  try {
    for (;;) {
      try {
        return merge(...runAll(holder, outer, hard, check));
      } catch (signal) {
        if (!(signal instanceof Hardened) || hard.has(signal.parameter)) throw signal;
        hard.add(signal.parameter);
      }
    }
  } finally {
    holder.run = outer;
  }
}

function runAll(
  holder: RunHolder,
  outer: Run,
  hard: ReadonlySet<string>,
  check: () => readonly PlaceJudgement[],
): [Explored[], boolean] {
  const explored: Explored[] = [];
  const worlds = new Set<string>();
  let choices: Choice[] = [];
  for (;;) {
    holder.run = new Run(choices, hard, outer);
    const judgements = check();
    if (choices.length === 0) return [[{ choices, judgements }], false];
    explored.push({ choices: choices.map((choice) => ({ ...choice })), judgements });
    worlds.add(worldKey(choices));
    choices = next(choices);
    if (choices.length === 0) return [explored, false];
    if (worlds.size > MAX_WORLDS || explored.length >= MAX_RUNS) return [explored, true];
  }
}

function next(choices: readonly Choice[]): Choice[] {
  const kept = [...choices];
  for (let last = kept.pop(); last; last = kept.pop())
    if (last.answer + 1 < last.count) return [...kept, { ...last, answer: last.answer + 1 }];
  return [];
}

function worldKey(choices: readonly Choice[]): string {
  return choices.flatMap(({ key, kind, answer }) => (kind === 'world' ? [`${key}:${answer}`] : [])).join('|');
}

function merge(runs: readonly Explored[], cut: boolean): readonly PlaceJudgement[] {
  const [first] = runs;
  if (runs.length === 1 && first) return first.judgements;
  const places = new Map<string, (PlaceJudgement | undefined)[]>();
  for (const [index, { judgements }] of runs.entries()) {
    const seen = new Map<string, number>();
    for (const judgement of judgements) {
      const nth = seen.get(judgement.path) ?? 0;
      seen.set(judgement.path, nth + 1);
      const place = `${judgement.path}#${nth}`;
      const column = places.get(place) ?? new Array<PlaceJudgement | undefined>(runs.length);
      column[index] = judgement;
      places.set(place, column);
    }
  }
  const merged = [...places.values()].map((column) => mergePlace(runs, column, cut));
  if (!cut || merged.some(({ outcome }) => outcome === 'fail')) return merged;
  return merged.length > 0
    ? merged
    : [
        {
          outcome: 'unknown',
          path: '',
          message: `depends on more than ${MAX_WORLDS} combinations of parameters`,
        },
      ];
}

type Assignment = ReadonlyMap<string, Choice>;

function mergePlace(
  runs: readonly Explored[],
  column: readonly (PlaceJudgement | undefined)[],
  cut: boolean,
): PlaceJudgement {
  const failsIn = (world: Assignment): boolean =>
    runs.every((run, index) => !agrees(run, world) || column[index]?.outcome === 'fail');
  for (const [index, run] of runs.entries()) {
    const judgement = column[index];
    if (judgement?.outcome !== 'fail') continue;
    const world = new Map(
      run.choices.filter(({ kind }) => kind === 'world').map((choice) => [choice.key, choice]),
    );
    const sure = cut ? run.choices.every(({ kind }) => kind === 'world') : failsIn(world);
    if (!sure) continue;
    if (!cut)
      for (const key of [...world.keys()]) {
        const choice = world.get(key) as Choice;
        world.delete(key);
        if (!failsIn(world)) world.set(key, choice);
      }
    return withWorld(judgement, world);
  }
  const shown = column.find((judgement) => judgement !== undefined) as PlaceJudgement;
  return { ...shown, outcome: 'unknown', world: null };
}

function agrees(run: Explored, world: Assignment): boolean {
  return run.choices.every(({ key, answer }) => (world.get(key)?.answer ?? answer) === answer);
}

function withWorld(judgement: PlaceJudgement, world: Assignment): PlaceJudgement {
  const labels = [...world.values()].flatMap(({ label, answer }) => (label ? [label(answer)] : []));
  if (labels.length === 0) return judgement;
  return { ...judgement, world: { ...judgement.world, ...Object.fromEntries(labels) } };
}
