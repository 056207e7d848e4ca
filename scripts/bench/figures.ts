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
  /** cdk-nag with its NIST pack too, which scanners were compared by; null where it was not asked for. */
  readonly nagOfTwo: number | null;
}

/** Above this, cdk-nag would take longer than all the rest. */
const mostForNag = 10_000;

/** The input on which public scanners were compared. */
export const comparedInput = 'scale 20 x 500';

/** Measures one input. The programs take turns, so that a slow minute of the machine falls on all of them. */
export function measure(input: Input, runs: number): Figures {
  const { files, resources } = input;
  const compared = input.name === comparedInput;
  const turns = Array.from({ length: runs }, () => ({
    node: bareNode(),
    wall: check(files, 'recommended'),
    strict: check(files, 'strict'),
    engine: engine(files),
    nag: resources <= mostForNag ? cdkNag(files, resources) : null,
    nagOfTwo: compared ? cdkNag(files, resources, ['AwsSolutionsChecks', 'NIST80053R5Checks']) : null,
  }));
  return {
    input,
    node: median(turns.map((turn) => turn.node)),
    wall: median(turns.map((turn) => turn.wall)),
    strict: median(turns.map((turn) => turn.strict)),
    engine: median(turns.map((turn) => turn.engine.cold)),
    warm: median(turns.map((turn) => turn.engine.warm)),
    peak: peakMegabytes(files),
    nag: medianOfAll(turns.map((turn) => turn.nag)),
    nagOfTwo: medianOfAll(turns.map((turn) => turn.nagOfTwo)),
  };
}

function medianOfAll(values: readonly (number | null)[]): number | null {
  const seen = values.flatMap((value) => (value === null ? [] : [value]));
  return seen.length === values.length ? median(seen) : null;
}
