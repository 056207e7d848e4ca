import { join } from 'node:path';

import { Command } from 'commander';

import { start } from '../lib/local/start';

interface Flags {
  readonly keep: boolean;
  readonly verbose: boolean;
}

const program = new Command('npm start --')
  .description(
    'Synthesizes the environment of cdk.json, judges it, deploys it to an emulator on this machine, reads every ' +
      'resource back, probes it, and leaves environment-report.json and environment-report.html.',
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

const { keep, verbose } = program.parse().opts<Flags>();
void start({ project: join(__dirname, '..'), keep, verbose }).then((code) => {
  process.exitCode = code;
});
