import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStep, runSteps, type Ran } from './test/run-step';
import { jest, steps } from './test/steps';
import { parseCounts, tally } from './test/tally';

/** `npm test`: every check of this repository. The last line is `N passed, N failed`, over tests and steps. */
async function main(): Promise<void> {
  const root = join(__dirname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-test-'));
  try {
    const report = join(folder, 'jest.json');
    const checked = await runSteps(steps, 2, async (step) => say(await runStep(step, root, 300)));
    const tests = say(await runStep(jest(report), root, 900, true));
    const counts = parseCounts(existsSync(report) ? readFileSync(report, 'utf8') : null);
    const { passed, failed, remarks } = tally(checked, tests, counts, process.env['CI'] === 'true');
    const names = checked.filter(({ ok }) => !ok).map(({ step }) => `failed: ${step.name}`);
    console.log(['', ...names, ...remarks, `${passed} passed, ${failed} failed`].join('\n'));
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(ran: Ran): Ran {
  console.log(`${ran.ok ? 'ok    ' : 'FAILED'} ${ran.seconds.toFixed(1).padStart(6)} s  ${ran.step.name}`);
  if (!ran.ok && ran.said.trim() !== '') console.log(ran.said.trimEnd());
  return ran;
}

main().catch((error: unknown) => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
