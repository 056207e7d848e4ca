import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Caller, contextOf, decide, readPolicy } from '../../template/policy/evaluation';
import { type Json } from '../../template/json-value';
import { type Case, cases } from './policy-cases';
import { repository } from './project';
import { withPython } from './with-python';

const document = (statements: readonly Json[]): Json => ({
  Version: '2012-10-17',
  Statement: [...statements],
});

/** What AWS would answer, as our own evaluator has it. */
function ours({ account, role, action, resource, context, identity, resourcePolicy }: Case): string {
  const caller: Caller = {
    kind: 'role',
    account,
    arn: `arn:aws:iam::${account}:role/${role}`,
    session: `arn:aws:sts::${account}:assumed-role/${role}/one`,
  };
  const { outcome } = decide(
    { caller, action, resource, resourceAccount: account, context: contextOf(caller, context) },
    {
      identity: [readPolicy('identity', document(identity), 'identity')],
      ...(resourcePolicy !== null && { resource: readPolicy('resource', resourcePolicy, 'resource') }),
    },
  );
  return outcome === 'allowed' ? 'allowed' : 'denied';
}

const told = (outcomes: readonly string[]) =>
  outcomes.map((outcome, at) => {
    const { action, resource, context, role } = cases[at] ?? {};
    return `${outcome}: ${role} ${action} ${resource} ${JSON.stringify(context)}`;
  });

withPython('the emulator behind our launcher', (python) => {
  test('decides about keys and data of tenants as our own evaluator does, whoever asks and whichever way', () => {
    const { stdout, stderr } = spawnSync(python(), ['-B', join(__dirname, 'decide.py')], {
      env: { PATH: process.env.PATH, PYTHONPATH: join(repository, 'emulator') },
      input: JSON.stringify(cases),
      encoding: 'utf8',
      maxBuffer: 10_000_000,
      timeout: 60_000,
    });
    expect(stderr).toBe('');
    const theirs: string[] = JSON.parse(stdout);
    expect(told(theirs)).toEqual(told(cases.map(ours)));
    const allowed = theirs.filter((outcome) => outcome === 'allowed').length;
    expect([allowed > 20, theirs.length - allowed > 1000]).toEqual([true, true]);
  });
});
