import { runStep, runSteps, type Ran } from '../../scripts/test/run-step';
import { parseCounts, tally, type JestCounts } from '../../scripts/test/tally';

const ran = (ok: boolean): Ran => ({ step: { name: 'x', run: [] }, ok, seconds: 1, said: '' });
const none: JestCounts = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};
const good: JestCounts = { ...none, numPassedTests: 7 };

test('steps and tests are counted together', () => {
  expect(tally([ran(true), ran(false)], ran(false), { ...good, numFailedTests: 2 }, true)).toEqual({
    passed: 8,
    failed: 3,
    remarks: [],
  });
  expect(tally([ran(true)], ran(true), good, true)).toEqual({ passed: 8, failed: 0, remarks: [] });
});

test.each<[string, Ran, JestCounts | null, string]>([
  ['no test at all', ran(true), none, 'jest ran no test'],
  ['no report', ran(true), null, 'jest left no report'],
  ['a run that jest calls failed although no test did', ran(false), good, 'jest failed although no test did'],
  ['a skipped test under CI', ran(true), { ...good, numPendingTests: 1 }, '1 tests were skipped'],
])('%s is a failure and not silence', (_what, jest, counts, remark) => {
  const { failed, remarks } = tally([ran(true)], jest, counts, true);
  expect(failed).toBe(1);
  expect(remarks.join()).toContain(remark);
});

test('a suite that does not load is a failure, and a skipped test on a developer machine is none', () => {
  expect(tally([], ran(false), { ...good, numRuntimeErrorTestSuites: 1 }, false).failed).toBe(1);
  expect(tally([], ran(true), { ...good, numPendingTests: 1 }, false).failed).toBe(0);
});

test('a report without its numbers is refused', () => {
  expect(parseCounts(null)).toBeNull();
  expect(() => parseCounts('{"numPassedTests": 3}')).toThrow('numFailedTests');
});

test('a step is good by its exit code alone, and one that hangs is ended', async () => {
  const node = (script: string): { name: string; run: string[] } => ({ name: 'n', run: ['-e', script] });
  await expect(runStep(node('console.log("said")'), __dirname, 30)).resolves.toMatchObject({
    ok: true,
    said: 'said\n',
  });
  await expect(runStep(node('console.error("bad"); process.exit(3)'), __dirname, 30)).resolves.toMatchObject({
    ok: false,
    said: 'bad\n',
  });
  const late = await runStep(node('setInterval(() => {}, 1000)'), __dirname, 0.3);
  expect(late).toMatchObject({ ok: false, said: expect.stringContaining('ended after 0.3 s') as string });
});

test('independent steps run side by side, but no more than asked for', async () => {
  let running = 0;
  let most = 0;
  const steps = ['a', 'b', 'c', 'd'].map((name) => ({ name, run: [] }));
  const done = await runSteps(steps, 2, async (step) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running -= 1;
    return { step, ok: true, seconds: 0, said: '' };
  });
  expect(most).toBe(2);
  expect(done).toHaveLength(4);
});
