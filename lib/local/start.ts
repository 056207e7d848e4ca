import { probes } from '../../probes';
import { PortcullisError } from '../../waivers/error';
import { check } from '../gate';
import { type GateResult } from './report';
import { runLocal } from './run';

export interface StartOptions {
  /** The folder with cdk.json. */
  readonly project: string;
  readonly keep: boolean;
  readonly verbose: boolean;
}

/** `npm start`: runs everything for the environment of a project and gives back the exit code. Never throws. */
export async function start(options: StartOptions): Promise<number> {
  try {
    return await runLocal({ ...options, gate, probes, env: process.env, out: process.stdout });
  } catch (error) {
    const known = error instanceof PortcullisError;
    process.stderr.write(
      `\nerror: ${known ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    return 1;
  }
}

/** Judges the assembly as `portcullis check --profile strict` does. */
async function gate(assembly: string): Promise<GateResult> {
  const { verdict, summary, results } = check([{ kind: 'assembly', dir: assembly }], {
    profile: 'strict',
    failOn: 'low',
    unknown: 'fail',
    now: new Date(),
  });
  const { fail, unknown, waived, error, pass } = summary;
  const findings = results.flatMap(({ file, error: reason, findings: found }) => [
    ...(reason === null ? [] : [`${file}: ${reason}`]),
    ...found.map(
      (one) => `${one.outcome} ${one.ruleId} ${one.resource?.logicalId ?? ''} ${one.path}: ${one.message}`,
    ),
  ]);
  const counts = `${pass} pass, ${fail} fail, ${unknown} unknown, ${waived} waived, ${error} error`;
  return { verdict, summary: [counts, ...findings].join('\n') };
}
