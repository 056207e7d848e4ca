import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack } from 'aws-cdk-lib';
import { z } from 'zod';
import { isolationEstate } from '../../test/constructs/tenants/isolation-estate';
import { signingKey } from '../../test/constructs/signing-key/estate';
import { synthesized } from '../../test/constructs/synth';
import { explained } from './cfn-lint-explained';

/**
 * Runs cfn-lint over the templates of the environment, as `prod` and as `dev`, and over what is in none of them; any finding that is
 * not explained fails.
 */
const requirements = join(__dirname, 'cfn-lint-requirements.txt');
const cache = join(
  process.env.PORTCULLIS_CACHE || join(homedir(), '.cache', 'cdk-portcullis'),
  'cfn-lint-1.58.0',
);
const minutes = 60_000;

// What the app's own gate would otherwise refuse to synthesize.
const contextSchema = z.object({
  context: z.object({ portcullis: z.object({ accepts: z.array(z.unknown()), site: z.unknown() }) }),
});
const { accepts, site } = contextSchema.parse(JSON.parse(readFileSync('cdk.json', 'utf8'))).context
  .portcullis;
const waiver = { reason: 'linted only', owner: 'platform', expires: inTenMonths() };
const environments = {
  prod: { stage: 'prod', accepts, site, account: '111111111111', region: 'eu-central-1' },
  dev: {
    stage: 'dev',
    profile: 'dev',
    accepts,
    site,
    retentionDays: 30,
    callbackUrls: ['http://localhost:3000/callback'],
    waivers: { shorterRetention: waiver, localhostUrls: waiver, withoutDeletionProtection: waiver },
  },
};

const beside: Readonly<Record<string, (stack: Stack) => void>> = {
  database: (stack) => void isolationEstate(stack),
  'signing-key': (stack) => void signingKey(stack),
};

const findingsSchema = z.array(
  z.object({
    Filename: z.string(),
    Message: z.string(),
    Rule: z.object({ Id: z.string() }),
    Location: z.object({ Path: z.array(z.union([z.string(), z.number()])).nullable() }),
  }),
);
const templateSchema = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) });

function inTenMonths(): string {
  return new Date(Date.now() + 300 * 24 * 60 * minutes).toISOString().slice(0, 10);
}

interface Finding {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

/** The cfn-lint of a virtual environment with exactly the wheels of the requirements; made on the first run. */
function linter(): string {
  const program = join(cache, 'bin', 'cfn-lint');
  if (existsSync(program) && spawnSync(program, ['--version']).status === 0) return program;
  rmSync(cache, { recursive: true, force: true });
  execFileSync('python3', ['-m', 'venv', cache], { stdio: 'inherit', timeout: 2 * minutes });
  const pip = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--require-hashes',
    '--no-deps',
  ];
  const args = [...pip, '--only-binary', ':all:', '-r', requirements];
  execFileSync(join(cache, 'bin', 'python'), args, { stdio: 'inherit', timeout: 5 * minutes });
  return program;
}

/** Synthesizes an environment through the CDK CLI, and gives the files of its templates. */
function synthesize(config: object, outdir: string): string[] {
  const context = `portcullis=${JSON.stringify(config)}`;
  const args = [
    'node_modules/aws-cdk/bin/cdk',
    'synth',
    '--quiet',
    '--no-notices',
    '--no-validation',
    '-o',
    outdir,
    '-c',
    context,
  ];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 2 * minutes });
  const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.template.json')).map((file) => join(outdir, file));
}

function lint(program: string, template: string): Finding[] {
  const run = spawnSync(program, ['--format', 'json', '--include-checks', 'I', '--', template], {
    encoding: 'utf8',
    timeout: 3 * minutes,
  });
  // 0 is clean; 2, 4, 8 and their sums say that there are errors, warnings or notes.
  if (run.status === null || run.status % 2 === 1)
    throw new Error(`cfn-lint failed on ${template}: ${run.stderr || run.stdout}`);
  const { Resources } = templateSchema.parse(JSON.parse(readFileSync(template, 'utf8')));
  return findingsSchema.parse(JSON.parse(run.stdout)).flatMap(({ Rule, Message, Location }) => {
    const [section, logicalId = '', ...path] = Location.Path ?? [];
    const type = section === 'Resources' ? Resources[String(logicalId)]?.Type : undefined;
    // The network around a database is its user's; and the CDK joins what one could substitute, which is the same.
    if (/^(?:Vpc|CustomVpc)/.test(String(logicalId)) || Rule.Id === 'I1022') return [];
    return { rule: Rule.Id, at: [type ?? `${section}/${logicalId}`, ...path].join('/'), message: Message };
  });
}

/** A linter that finds nothing anywhere proves nothing. */
function checkThatItFinds(program: string, work: string): void {
  const bad = join(work, 'bad.template.json');
  writeFileSync(
    bad,
    JSON.stringify({ Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { NoSuchProperty: 1 } } } }),
  );
  if (lint(program, bad).length === 0) throw new Error('cfn-lint finds nothing in a template that is wrong');
}

function main(): number {
  const program = linter();
  const work = mkdtempSync(join(tmpdir(), 'portcullis-cfn-lint-'));
  try {
    checkThatItFinds(program, work);
    const templates = Object.entries(environments).flatMap(([name, config]) =>
      synthesize(config, join(work, name)),
    );
    if (templates.length === 0) throw new Error('the environment has no templates');
    for (const [name, build] of Object.entries(beside)) {
      const file = join(work, `${name}.template.json`);
      writeFileSync(file, JSON.stringify(synthesized(build)));
      templates.push(file);
    }
    const findings = templates.flatMap((template) => lint(program, template));
    const meets = (finding: Finding) => (known: (typeof explained)[number]) =>
      known.rule === finding.rule && known.at === finding.at;
    const strange = findings.filter((finding) => !explained.some(meets(finding)));
    const stale = explained.filter((known) => !findings.some((finding) => meets(finding)(known)));
    for (const { rule, at, message } of strange) console.error(`not explained: ${rule} at ${at}: ${message}`);
    for (const { rule, at } of stale) console.error(`explained, but not found: ${rule} at ${at}`);
    console.log(
      `cfn-lint: ${templates.length} templates, ${findings.length} findings, ${strange.length} of them not explained`,
    );
    return strange.length + stale.length === 0 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

process.exitCode = main();
