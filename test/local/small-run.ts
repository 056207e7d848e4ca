import { join } from 'node:path';
import { runLocal } from '../../lib/local/run';

/** Runs the project in the folder that is its first argument, as `npm start` runs ours. */
void runLocal({
  project: process.argv[2] ?? '',
  gate: () => Promise.resolve({ verdict: 'pass', summary: 'not judged here' }),
  probes: [],
  env: process.env,
  out: process.stdout,
  emulator: join(__dirname, '..', '..', 'emulator'),
}).then((code) => {
  process.exitCode = code;
});
