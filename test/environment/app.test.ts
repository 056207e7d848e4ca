import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const outdir = mkdtempSync(join(tmpdir(), 'portcullis-app-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const { app, context }: { app: string; context: Record<string, unknown> } = JSON.parse(
  readFileSync('cdk.json', 'utf8'),
);

function inTenMonths(): string {
  return new Date(Date.now() + 300 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Runs the app as the CDK CLI would, with cdk.json's context and what is given, and without any credential. */
function run(given: unknown): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const env = {
    PATH: process.env.PATH,
    HOME: outdir,
    CDK_VALIDATION: 'false',
    CDK_OUTDIR: outdir,
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, portcullis: given }),
  };
  return new Promise((resolve) => {
    const [program = '', ...args] = app.split(' ');
    const child = execFile(program, args, { env }, (_, _stdout, stderr) =>
      resolve({ code: child.exitCode, stderr }),
    );
  });
}

jest.setTimeout(90_000);

test('the app of cdk.json synthesizes with the context of cdk.json', async () => {
  expect(await run(context.portcullis)).toMatchObject({ code: 0 });
  expect(
    readdirSync(outdir, { recursive: true }).filter((file) => String(file).endsWith('.template.json')),
  ).toHaveLength(5);
});

test('a development environment passes the gate with what it declares', async () => {
  const waiver = { reason: 'rehearsal', owner: 'platform', expires: inTenMonths() };
  const given = {
    ...Object(context.portcullis),
    profile: 'dev',
    retentionDays: 30,
    callbackUrls: ['http://localhost:3000/cb'],
    waivers: { shorterRetention: waiver, localhostUrls: waiver, withoutDeletionProtection: waiver },
  };
  expect(await run(given)).toMatchObject({ code: 0 });
});

test('an environment that accepts nothing is refused by its own gate', async () => {
  const { code, stderr } = await run({});
  expect(code).toBe(1);
  expect(stderr).toContain('Portcullis::PC-S3-37');
});

test('a mistake in the configuration is one line and no stack trace', async () => {
  const { code, stderr } = await run({ retentionDay: 400 });
  expect(code).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringContaining('portcullis.retentionDay (400) is no setting: did you mean "retentionDays"?'),
  ]);
});

test('a mistake that a construct finds is one line and no stack trace', async () => {
  const { code, stderr } = await run({ retentionDays: 30 });
  expect(code).toBe(1);
  expect(stderr.trim()).toBe(
    'the retention of the log archive is 30 days: give 365 or more, or say why in shorterRetention where there is one',
  );
});
