import { join } from 'node:path';

import { Command } from 'commander';

import { probes } from '../probes';
import { check } from '../lib/gate';
import { runLocal } from '../lib/local/run';
import { PortcullisError } from '../waivers/error';

interface Flags {
  readonly keep: boolean;
  readonly verbose: boolean;
}

const program = new Command('npm start --')
  .description(
    'Synthesizes the environment of cdk.json, judges it, deploys it to an emulator on this machine, reads every resource\n' +
      'back, probes it, and leaves environment-report.json and environment-report.html.',
  )
  .option('--keep', 'leave the environment running and say how to talk to it', false)
  .option('--verbose', 'show what the CDK prints', false)
  .allowExcessArguments(false)
  .addHelpText(
    'after',
    `
Environment:
  PORTCULLIS_CACHE   where the emulator's virtual environment is kept (default: ~/.cache/cdk-portcullis)
  PORTCULLIS_PYTHON  the Python to use (default: the first CPython 3.10 to 3.14 on the PATH)
  CI=true            a missing Python is a failure
  NO_COLOR           no colours

Exit code: 0 if the gate passes, everything reads back as declared and every probe holds; else 1; 2 for a wrong call.`,
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

async function main(): Promise<number> {
  const { keep, verbose } = program.parse().opts<Flags>();
  return runLocal({
    project: join(__dirname, '..'),
    gate,
    probes,
    env: process.env,
    out: process.stdout,
    keep,
    verbose,
  });
}

async function gate(assembly: string) {
  const run = check([{ kind: 'assembly', dir: assembly }], {
    profile: 'strict',
    failOn: 'low',
    unknown: 'fail',
    now: new Date(),
  });
  const { fail, unknown, waived, error, pass } = run.summary;
  const findings = run.results.flatMap(({ file, error: reason, findings: found }) => [
    ...(reason ? [`${file}: ${reason}`] : []),
    ...found.map(
      (one) => `${one.outcome} ${one.ruleId} ${one.resource?.logicalId ?? ''} ${one.path}: ${one.message}`,
    ),
  ]);
  const counts = `${pass} pass, ${fail} fail, ${unknown} unknown, ${waived} waived, ${error} error`;
  return { verdict: run.verdict, summary: [counts, ...findings].join('\n') };
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const known = error instanceof PortcullisError;
    console.error(
      `\n${known ? `error: ${error.message}` : String(error instanceof Error ? error.stack : error)}`,
    );
    process.exitCode = 1;
  },
);
