import { merge, type Explored, type PlaceJudgement } from './merge';
import { Budget, type Choice, type Hard, Hardened, Run } from './run';

export { MAX_WORLDS, type PlaceJudgement } from './merge';
import { MAX_WORLDS } from './merge';

/** Past this many runs the rest is not looked at: worlds times the open questions inside them. */
const MAX_RUNS = 128;
/** What one more run costs of the budget, apart from what it reads. */
const RUN_STEPS = 20;

/** Whoever holds the run that values read. */
export interface RunHolder {
  run: Run;
}

/**
 * Runs a check once in every world that it can tell apart, and says of each place: `fail` if some world fails whatever is
 * decided at deployment, `unknown` if a pass and a fail are both possible, nothing if it passes in all.
 *
 * Inside another exploration it knows what that one has decided, and decides the rest for itself: its judgements may be
 * returned, but nothing else may depend on them.
 */
export function explore(
  holder: RunHolder,
  check: () => readonly PlaceJudgement[],
): readonly PlaceJudgement[] {
  const around = holder.run;
  const budget = around.knowledge?.budget ?? new Budget();
  let { hard } = around;
  try {
    for (;;) {
      try {
        return runAll(holder, around, hard, budget, check);
      } catch (signal) {
        if (!(signal instanceof Hardened) || hard.get(signal.symbol)?.has(signal.value)) throw signal;
        hard = new Map(hard).set(signal.symbol, new Set(hard.get(signal.symbol)).add(signal.value));
      }
    }
  } finally {
    holder.run = around;
  }
}

function runAll(
  holder: RunHolder,
  around: Run,
  hard: Hard,
  budget: Budget,
  check: () => readonly PlaceJudgement[],
): readonly PlaceJudgement[] {
  const first = new Run([], hard, around, budget);
  holder.run = first;
  const judgements = check();
  // So it is nearly always: nothing that was read is open.
  if (first.choices.length === 0) return judgements;
  const explored: Explored[] = [];
  const worlds = new Set<string>();
  let { choices } = first;
  let said = judgements;
  for (;;) {
    explored.push({ choices: choices.map((choice) => ({ ...choice })), judgements: said });
    worlds.add(worldKey(choices));
    budget.spend(RUN_STEPS);
    choices = next(choices);
    if (choices.length === 0) return merge(explored, false);
    if (worlds.size > MAX_WORLDS || explored.length >= MAX_RUNS) return merge(explored, true);
    holder.run = new Run(choices, hard, around, budget);
    said = check();
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
