import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { probes } from '../../probes';
import { refuses } from '../refuses';
import { repository } from './project';
import { withPython } from './with-python';

interface Trial {
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
}
interface Report {
  readonly verdict: string;
  readonly gate: { readonly verdict: string };
  readonly versions: Record<string, string>;
  readonly deployment: {
    readonly resources: readonly {
      readonly type: string;
      readonly mismatches: unknown[];
      readonly properties: unknown[];
    }[];
    readonly probes: readonly {
      readonly id: string;
      readonly passed: boolean;
      readonly trials: readonly Trial[];
    }[];
  };
}

withPython('npm start', () => {
  let code: number | null = null;
  let output = '';
  let report: Report;
  const begun = Date.now();

  beforeAll(() => {
    const env = { ...process.env, CI: 'true' };
    const run = spawnSync('npm', ['start', '--silent'], {
      cwd: repository,
      env,
      encoding: 'utf8',
      timeout: 240_000,
    });
    code = run.status;
    output = run.stdout + run.stderr;
    report = JSON.parse(readFileSync(join(repository, 'environment-report.json'), 'utf8'));
  }, 250_000);

  test('deploys the environment for real and ends well', () => {
    expect(output).toMatch(/✓ cdk deploy: 4 stacks/);
    expect(output).toMatch(/PASS in \d+ s/);
    expect([code, report.verdict, report.gate.verdict]).toEqual([0, 'pass', 'pass']);
    expect(report.versions).toMatchObject({ emulator: '1.5.33', cdk: '2.1148.1' });
    expect(statSync(join(repository, 'environment-report.html')).mtimeMs).toBeGreaterThan(begun);
  });

  test('reads every resource back as the templates say', () => {
    const { resources } = report.deployment;
    expect(resources.length).toBeGreaterThan(10);
    expect(resources.flatMap(({ mismatches }) => mismatches)).toEqual([]);
    expect(resources.filter(({ properties }) => properties.length === 0)).toEqual([]);
  });

  test('runs every probe, and each one holds', () => {
    const held = report.deployment.probes.filter(({ passed }) => passed).map(({ id }) => id);
    expect(held).toEqual(probes.map(({ id }) => id).sort());
  });

  /** What a probe tried and was refused. */
  const refusedBy = (id: string) =>
    report.deployment.probes
      .find((probe) => probe.id === id)
      ?.trials.filter(({ expected, seen }) => expected === 'refused' && seen === 'refused')
      .map(({ what }) => what);

  refuses('OPS-01', 'deletion of a locked log by a role that may do everything', () => {
    expect(refusedBy('PR-S3-01')).toEqual(
      expect.arrayContaining([
        'deletes the locked version',
        'shortens its retention to a day',
        'replaces what was written first',
      ]),
    );
    expect(refusedBy('PR-S3-04')).toContain('deletes the locked version');
  });
  refuses('DAT-03', 'a log that comes over plain http', () => {
    expect(refusedBy('PR-S3-02')).toContain('adds a log over plain http');
  });
  refuses('DAT-02', 'a log without encryption or under another key, and decryption by a stranger', () => {
    expect(refusedBy('PR-S3-03')).toContain('adds a log without encryption');
    expect(refusedBy('PR-S3-05')).toContain('adds a log under the key of S3');
    expect(refusedBy('PR-KMS-01')).toContain('a role without any decrypts');
  });
  refuses('IDN-02', 'a sign-in without a code, with a wrong one and with a used one', () => {
    expect(refusedBy('PR-IDN-01')).toContain('gets tokens for the password alone, once enrolled');
    expect(refusedBy('PR-IDN-02')).toContain('signs in with a wrong code');
    expect(refusedBy('PR-IDN-03')).toContain('signs in with the same code again');
  });
  refuses(
    'IDN-05',
    'every token but those of the application, as they were signed and while they live',
    () => {
      expect(refusedBy('PR-API-01')).toEqual(
        expect.arrayContaining([
          'calls without a token',
          'shows the ID token of the same sign-in',
          'shows a token of another client of the pool',
          'shows a token of another pool',
          'shows a token that says that it is unsigned',
          'shows a token signed with the public key as if it were a secret',
          'shows a token that was given scopes',
        ]),
      );
      expect(refusedBy('PR-API-02')).toContain('calls a route whose scope it lacks');
      expect(refusedBy('PR-API-05')).toContain('calls when it has ended');
    },
  );
  refuses('NET-05', 'what would change a page of the site', () => {
    expect(refusedBy('PR-CF-01')).toContain('changes the page by POST');
  });
  refuses('IDN-03', 'a session that was revoked, within the stated time', () => {
    expect(refusedBy('PR-API-03')).toContain('calls with a token of the session, 20 s later');
  });
});
