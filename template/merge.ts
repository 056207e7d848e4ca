import { type Choice } from './run';

/** Past this many worlds the rest is not looked at. */
export const MAX_WORLDS = 16;

export interface PlaceJudgement {
  readonly outcome: 'fail' | 'unknown';
  readonly path: string;
  readonly message: string;
  readonly world?: Readonly<Record<string, string>> | null;
}

/** One run of a check: what it chose, and what it said. */
export interface Explored {
  readonly choices: readonly Choice[];
  readonly judgements: readonly PlaceJudgement[];
}

type Assignment = ReadonlyMap<string, Choice>;
/** What each run said of one place. */
type Column = readonly (PlaceJudgement | undefined)[];

/** What all runs together say of each place; `cut` if there are runs that were not looked at. */
export function merge(runs: readonly Explored[], cut: boolean): readonly PlaceJudgement[] {
  const columns = columnsOf(runs);
  if (cut) return mergeCut(runs, columns);
  const merged = columns.map((column) => mergePlace(runs, column));
  if (merged.length === 0 || merged.some(({ outcome }) => outcome === 'fail')) return merged;
  return failsSomewhere(runs) ?? merged;
}

function columnsOf(runs: readonly Explored[]): Column[] {
  const places = new Map<string, (PlaceJudgement | undefined)[]>();
  for (const [index, { judgements }] of runs.entries()) {
    const seen = new Map<string, number>();
    for (const judgement of judgements) {
      const nth = seen.get(judgement.path) ?? 0;
      seen.set(judgement.path, nth + 1);
      const place = `${judgement.path}#${nth}`;
      const column = places.get(place) ?? new Array<PlaceJudgement | undefined>(runs.length).fill(undefined);
      column[index] = judgement;
      places.set(place, column);
    }
  }
  return [...places.values()];
}

/** Only a run without a question about deployment is sure by itself. */
function mergeCut(runs: readonly Explored[], columns: readonly Column[]): readonly PlaceJudgement[] {
  const merged = columns.map((column) => {
    const sure = runs.findIndex(
      ({ choices }, index) =>
        column[index]?.outcome === 'fail' && choices.every(({ kind }) => kind === 'world'),
    );
    const judgement = column[sure];
    return judgement ? withWorld(judgement, worldOf(runs[sure] as Explored)) : undecided(column);
  });
  if (merged.length > 0) return merged;
  const message = `depends on more than ${MAX_WORLDS} combinations of parameters`;
  return [{ outcome: 'unknown', path: '', message }];
}

function mergePlace(runs: readonly Explored[], column: Column): PlaceJudgement {
  const failsIn = (world: Assignment): boolean =>
    runs.every((run, index) => !agrees(run, world) || column[index]?.outcome === 'fail');
  for (const [index, run] of runs.entries()) {
    const judgement = column[index];
    if (judgement?.outcome !== 'fail') continue;
    const world = worldOf(run);
    if (failsIn(world)) return withWorld(judgement, smallest(world, failsIn));
  }
  return undecided(column);
}

/** Where no one place fails for sure, but in some world one or another always does: what the first such run says. */
function failsSomewhere(runs: readonly Explored[]): readonly PlaceJudgement[] | undefined {
  const fails = ({ judgements }: Explored): boolean => judgements.some(({ outcome }) => outcome === 'fail');
  const failsIn = (world: Assignment): boolean => runs.every((run) => !agrees(run, world) || fails(run));
  const found = runs.find((run) => fails(run) && failsIn(worldOf(run)));
  if (!found) return undefined;
  const world = smallest(worldOf(found), failsIn);
  return found.judgements.map((judgement) => withWorld(judgement, world));
}

function undecided(column: Column): PlaceJudgement {
  const shown = column.find((judgement) => judgement !== undefined) as PlaceJudgement;
  return { ...shown, outcome: 'unknown', world: null };
}

function worldOf(run: Explored): Assignment {
  return new Map(run.choices.filter(({ kind }) => kind === 'world').map((choice) => [choice.key, choice]));
}

/** Leaves out every choice without which it still fails. */
function smallest(world: Assignment, failsIn: (world: Assignment) => boolean): Assignment {
  const kept = new Map(world);
  for (const [key, choice] of world) {
    kept.delete(key);
    if (!failsIn(kept)) kept.set(key, choice);
  }
  return kept;
}

function agrees(run: Explored, world: Assignment): boolean {
  return run.choices.every(({ key, answer }) => (world.get(key)?.answer ?? answer) === answer);
}

function withWorld(judgement: PlaceJudgement, world: Assignment): PlaceJudgement {
  const labels = new Map<string, string>(Object.entries(judgement.world ?? {}));
  for (const { label, answer } of world.values()) {
    if (!label) continue;
    const [name, value] = label(answer);
    const said = labels.get(name);
    labels.set(name, said === undefined ? value : both(said, value));
  }
  return labels.size === 0 ? judgement : { ...judgement, world: Object.fromEntries(labels) };
}

/** Two things said of one name: a value says more than what it is not. */
function both(one: string, two: string): string {
  if (one === two || two.startsWith('not '))
    return one.startsWith('not ') && one !== two ? `${one}, ${two}` : one;
  return two;
}
