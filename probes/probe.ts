import { type ControlId } from '../checklist';
import { type ProbeContext } from './context';

/**
 * How much of AWS stands behind a statement about the emulated environment.
 *
 * `enforced`: the emulator's own behaviour. `shim`: our launcher imitates AWS, which proves wiring only. `recorded`: the
 * value is kept and can be read. `absent`: not emulated at all.
 */
export type Level = 'enforced' | 'shim' | 'recorded' | 'absent';

/** One thing that a probe tried. */
export interface Trial {
  /** `deletes a locked version`. */
  readonly what: string;
  readonly expected: 'allowed' | 'refused';
  readonly seen: 'allowed' | 'refused';
  /** The error code of a refusal, or what else happened. */
  readonly detail: string;
  /**
   * What stands behind this one.
   *
   * @default - the level of its probe
   */
  readonly level?: Level;
}

/** A test of a running environment. */
export interface Probe {
  /** `PR-S3-01`: for ever, never reused. */
  readonly id: string;
  /** The good state as a sentence. */
  readonly title: string;
  readonly controls: readonly ControlId[];
  /**
   * A type of resource without which there is nothing to try: an environment that has none is not probed.
   *
   * @default - every environment is probed
   */
  readonly needs?: string;
  /**
   * It changes what others rely on while it runs: none runs beside it.
   *
   * @default - others run beside it
   */
  readonly alone?: boolean;
  /** How much its result is worth in the local environment. */
  readonly level: Level;
  /**
   * Tries what must be refused, and next to it what must be allowed, so that a refusal for another reason does not pass.
   * What it throws counts as a failure.
   */
  readonly act: (context: ProbeContext) => Promise<readonly Trial[]>;
}

const ID = /^PR-[A-Z0-9]+-\d{2}$/;

/** @throws Error if the id does not look like `PR-S3-01` or no control is named. */
export function defineProbe(probe: Probe): Probe {
  if (!ID.test(probe.id)) throw new Error(`a probe's id looks like PR-S3-01, seen: ${probe.id}`);
  if (probe.controls.length === 0) throw new Error(`${probe.id} names no control`);
  return Object.freeze(probe);
}
