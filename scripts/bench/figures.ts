import { type Input } from './inputs';
import { bareNode, cdkNag, check, engine, median, peakMegabytes } from './measure';

/** The figures of one input; times in seconds, medians of runs that took turns. */
export interface Figures {
  readonly input: Input;
  /** `portcullis check` as it comes: profile `recommended`. */
  readonly wall: number;
  /** The same with every rule. */
  readonly strict: number;
  readonly node: number;
  /** The engine alone with every rule, in a fresh process. */
  readonly engine: number;
  /** The same when its code has run before. */
  readonly warm: number;
  /** Megabytes. */
  readonly peak: number;
  /** Null where CfnInclude does not accept the input, or it was not asked for. */
  readonly nag: number | null;
}

/** Above this, cdk-nag would take longer than all the rest. */
const mostForNag = 10_000;

/** Measures one input. The programs take turns, so that a slow minute of the machine falls on all of them. */
export function measure(input: Input, runs: number): Figures {
  const { files, resources } = input;
  const turns = Array.from({ length: runs }, () => ({
    node: bareNode(),
    wall: check(files, 'recommended'),
    strict: check(files, 'strict'),
    engine: engine(files),
    nag: resources <= mostForNag ? cdkNag(files, resources) : null,
  }));
  const nag = turns.flatMap((turn) => (turn.nag === null ? [] : [turn.nag]));
  return {
    input,
    node: median(turns.map((turn) => turn.node)),
    wall: median(turns.map((turn) => turn.wall)),
    strict: median(turns.map((turn) => turn.strict)),
    engine: median(turns.map((turn) => turn.engine.cold)),
    warm: median(turns.map((turn) => turn.engine.warm)),
    peak: peakMegabytes(files),
    nag: nag.length === turns.length ? median(nag) : null,
  };
}
