import { type Level } from '../../probes/probe';
import { type ResourceResult } from './readback/read-back';
import { type ProbeResult } from './run-probes';

export interface GateResult {
  readonly verdict: 'pass' | 'fail' | 'error';
  /** What the gate found, for people: one line, or many. */
  readonly summary: string;
}

/** What a run found; `environment-report.json` is this. */
export interface EnvironmentReport {
  readonly version: 1;
  readonly verdict: 'pass' | 'fail';
  readonly startedAt: string;
  readonly seconds: number;
  readonly gate: GateResult;
  /** Null if nothing was deployed; `leftOut` then says why. */
  readonly deployment: Deployment | null;
  readonly leftOut: string | null;
  readonly timings: readonly { readonly what: string; readonly seconds: number }[];
  readonly versions: Readonly<Record<string, string>>;
}

export interface Deployment {
  readonly account: string;
  readonly region: string;
  readonly resources: readonly ResourceResult[];
  readonly probes: readonly ProbeResult[];
}

/** What each level means, for people. */
export const LEVEL_TEXT: Readonly<Record<Level, string>> = {
  enforced: 'enforced by the emulator as it comes',
  shim: 'enforced by our launcher in the place of AWS: proves the wiring, not the service',
  recorded: 'recorded only: kept and read back, nothing acts upon it',
  absent: 'not emulated: nothing is known of it',
};

export const LEVELS: readonly Level[] = ['enforced', 'shim', 'recorded', 'absent'];

/** A level's properties, as `type property`, without repetition. */
export function propertiesAt(resources: readonly ResourceResult[], level: Level): string[] {
  const names = resources.flatMap(({ type, properties }) =>
    properties.filter((one) => one.level === level).map(({ path }) => `${type} ${path}`),
  );
  return [...new Set(names)].sort();
}

/** Everything that keeps a deployment from passing, one line each. */
export function failures({ resources, probes }: Deployment): string[] {
  return [
    ...resources.flatMap(({ stack, logicalId, type, mismatches, problems }) => [
      ...mismatches.map(
        ({ path, wanted, seen }) =>
          `${stack}/${logicalId} (${type}) ${path}: wanted ${short(wanted)}, reads back as ${short(seen)}`,
      ),
      ...problems.map((problem) => `${stack}/${logicalId} (${type}): ${problem}`),
    ]),
    ...probes.filter(({ passed }) => !passed).map(({ id, title, reason }) => `${id} ${title}: ${reason}`),
  ];
}

function short(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
