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
    expect(output).toMatch(/✓ cdk deploy: 5 stacks/);
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

  /** What a probe tried, each of which was refused. */
  const wasRefused = (id: string, ...tried: readonly string[]): void => {
    const trials = report.deployment.probes.find((probe) => probe.id === id)?.trials ?? [];
    const refused = trials.filter(({ expected, seen }) => expected === 'refused' && seen === 'refused');
    expect(refused.map(({ what }) => what)).toEqual(expect.arrayContaining([...tried]));
  };

  refuses('OPS-01', 'deletion of a locked log by a role that may do everything', () => {
    wasRefused('PR-S3-01', 'deletes the locked version', 'shortens its retention to a day');
    wasRefused('PR-S3-01', 'replaces what was written first');
    wasRefused('PR-S3-04', 'deletes the locked version');
  });
  refuses('DAT-03', 'a log that comes over plain http', () => {
    wasRefused('PR-S3-02', 'adds a log over plain http');
  });
  refuses('DAT-02', 'a log without encryption or under another key, and decryption by a stranger', () => {
    wasRefused('PR-S3-03', 'adds a log without encryption');
    wasRefused('PR-S3-05', 'adds a log under the key of S3');
    wasRefused('PR-KMS-01', 'a role without any decrypts');
  });
  refuses('IDN-02', 'a sign-in without a code, with a wrong one and with a used one', () => {
    wasRefused('PR-IDN-01', 'gets tokens for the password alone, once enrolled');
    wasRefused('PR-IDN-02', 'signs in with a wrong code');
    wasRefused('PR-IDN-03', 'signs in with the same code again');
  });
  refuses(
    'IDN-02',
    'privileges without a strong factor that is older than the session, and on record',
    () => {
      wasRefused('PR-IDN-08', 'is in no privileged group in the session after enrolling');
      wasRefused('PR-IDN-08', 'calls it by refreshing, when the session could be older than three hours');
      wasRefused('PR-IDN-08', 'is in no privileged group without a record');
    },
  );
  refuses('IDN-01', 'a tenant or a role of the own, at sign-up and afterwards', () => {
    wasRefused('PR-IDN-06', 'signs up with custom:tenant, by a client like UsersPoolApp');
    wasRefused('PR-IDN-06', 'writes custom:tenant afterwards, by a client like UsersPoolApp');
    wasRefused('PR-IDN-06', 'writes custom:role afterwards, by a client like UsersPoolApp');
    wasRefused('PR-IDN-07', 'changes an attribute, with a token of the API');
  });
  refuses(
    'IDN-05',
    'every token but those of the application, as they were signed and while they live',
    () => {
      wasRefused('PR-API-01', 'calls without a token', 'shows the ID token of the same sign-in');
      wasRefused('PR-API-01', 'shows a token of another client of the pool', 'shows a token of another pool');
      wasRefused('PR-API-01', 'shows a token that says that it is unsigned');
      wasRefused('PR-API-01', 'shows a token signed with the public key as if it were a secret');
      wasRefused('PR-API-01', 'shows a token that was given scopes');
      wasRefused('PR-API-02', 'calls a route whose scope it lacks');
      wasRefused('PR-API-05', 'calls when it has ended');
    },
  );
  refuses('DAT-01', 'data of a tenant to another, and to everybody once it was offboarded', () => {
    wasRefused('PR-TEN-02', 'the other tenant decrypts it', 'a role with all rights in KMS decrypts it');
    wasRefused('PR-TEN-05', 'a session from before reads its object', 'the account itself reads its secret');
  });
  refuses('AUT-05', 'items, objects, secrets and credentials of another tenant', () => {
    wasRefused('PR-TEN-03', 'reads an item of another tenant', 'scans the table');
    wasRefused('PR-TEN-03', 'reads an object of another tenant', 'reads the secret of another tenant');
    wasRefused('PR-TEN-04', 'a user of no tenant asks', 'a user of a suspended tenant asks');
    wasRefused('PR-TEN-04', 'a role that may assume any role opens a session');
  });
  refuses('DAT-06', 'a secret that was rotated away, and a reader whom no policy names', () => {
    wasRefused('PR-SEC-01', 'has the first one after two rotations', 'a stranger reads it');
  });
  refuses('NET-05', 'what would change a page of the site', () => {
    wasRefused('PR-CF-01', 'changes the page by POST');
  });
  refuses('IDN-03', 'a session that was revoked, within the stated time', () => {
    wasRefused('PR-API-03', 'calls with a token of the session, 20 s later');
    wasRefused('PR-API-06', 'calls with the newest token of the session');
  });
  refuses('IDN-03', 'a refresh token that was replaced, when the grace is over', () => {
    wasRefused('PR-API-06', 'uses the replaced token when the grace is over', 'uses it by the API');
  });
});
