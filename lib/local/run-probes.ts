import { type ProbeContext } from '../../probes/context';
import { type Probe, type Trial } from '../../probes/probe';

/** What a probe said. */
export interface ProbeResult {
  readonly id: string;
  readonly title: string;
  readonly controls: readonly string[];
  readonly level: Probe['level'];
  readonly passed: boolean;
  readonly trials: readonly Trial[];
  /** Why it failed, if it did. */
  readonly reason: string | null;
  readonly seconds: number;
}

/** A probe that waits for ever is a failed probe. */
const DEADLINE_SECONDS = 90;

/** Most of them wait for most of their time; more at once would make codes of authenticators late. */
const AT_ONCE = 4;

/**
 * Runs probes, some at once and then those that run alone; one that fails does not keep another from running, and one that has
 * nothing to try here is left out. Results come by id.
 */
export async function runProbes(probes: readonly Probe[], context: ProbeContext): Promise<ProbeResult[]> {
  const there = new Set(context.resources.map(({ type }) => type));
  const fitting = probes.filter(({ needs }) => needs === undefined || there.has(needs));
  const sorted = fitting.sort((one, other) => one.id.localeCompare(other.id));
  const together = await inTurn(
    sorted.filter(({ alone }) => !alone),
    AT_ONCE,
    context,
  );
  const alone = await inTurn(
    sorted.filter(({ alone }) => alone),
    1,
    context,
  );
  return [...together, ...alone].sort((one, other) => one.id.localeCompare(other.id));
}

async function inTurn(probes: Probe[], atOnce: number, context: ProbeContext): Promise<ProbeResult[]> {
  const results: ProbeResult[] = [];
  const hand = async (): Promise<void> => {
    for (let probe = probes.shift(); probe; probe = probes.shift())
      results.push(await runProbe(probe, context));
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  return results;
}

async function runProbe(probe: Probe, context: ProbeContext): Promise<ProbeResult> {
  const begun = Date.now();
  let trials: readonly Trial[] = [];
  let reason: string | null;
  try {
    trials = await withDeadline(probe.act(context));
    reason = judge(trials);
  } catch (error) {
    reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const { id, title, controls, level } = probe;
  return {
    id,
    title,
    controls,
    level,
    passed: reason === null,
    trials,
    reason,
    seconds: (Date.now() - begun) / 1000,
  };
}

/** Why these trials prove nothing, or null: a refusal counts only next to something that is allowed. */
export function judge(trials: readonly Trial[]): string | null {
  const wrong = trials.find((trial) => trial.expected !== trial.seen);
  if (wrong) return `${wrong.what}: expected to be ${wrong.expected}, was ${wrong.seen} (${wrong.detail})`;
  for (const expected of ['allowed', 'refused'] as const) {
    if (!trials.some((trial) => trial.expected === expected))
      return `nothing was tried that must be ${expected}`;
  }
  return null;
}

async function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no result within ${DEADLINE_SECONDS} seconds`)),
      DEADLINE_SECONDS * 1000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
