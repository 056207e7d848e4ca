import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type IPolicyValidationPlugin, Stack, Validations } from 'aws-cdk-lib';
import { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import {
  AwsSolutionsChecks,
  HIPAASecurityChecks,
  NIST80053R5Checks,
  PCIDSS321Checks,
  ServerlessChecks,
} from 'cdk-nag';
import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { acknowledgements, newApp } from './synth';

interface Violation {
  readonly ruleName: string;
  readonly severity: string;
  readonly acknowledgedId?: string;
  readonly violatingConstructs: readonly { readonly constructPath?: string }[];
}
interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly violations: readonly Violation[];
    readonly suppressedViolations?: readonly Violation[];
  }[];
}

const outdir = mkdtempSync(join(tmpdir(), 'portcullis-tools-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const packs = () => [
  new AwsSolutionsChecks(),
  new HIPAASecurityChecks(),
  new NIST80053R5Checks(),
  new PCIDSS321Checks(),
  new ServerlessChecks(),
];

/** Synthesizes the environment with plugins, and gives what CDK's own report says. */
function report(
  folder: string,
  options: Readonly<Record<string, unknown>>,
  ...plugins: IPolicyValidationPlugin[]
) {
  const app = newApp(options, { outdir: join(outdir, folder) });
  Validations.of(app).addPlugins(...plugins);
  const environment = new HardenedEnvironment(app, readConfig({}));
  const failed = synthFails(app);
  const read: Report = JSON.parse(readFileSync(join(outdir, folder, 'validation-report.json'), 'utf8'));
  const found = read.pluginReports.flatMap(({ violations }) => violations);
  const suppressed = read.pluginReports.flatMap((plugin) => plugin.suppressedViolations ?? []);
  return { failed, found, suppressed, environment };
}

function synthFails(app: App): boolean {
  try {
    app.synth();
    return false;
  } catch {
    return true;
  }
}

test('the environment passes all five packs of cdk-nag, and every finding we disagree with has a reason that is used', () => {
  const { failed, found, suppressed, environment } = report('nag', {}, ...packs());
  expect(found.map(({ ruleName, violatingConstructs }) => [ruleName, violatingConstructs])).toEqual([]);
  expect(failed).toBe(false);
  const acknowledged = [...acknowledgements(environment).keys()].filter(
    (id) => !id.startsWith('Portcullis::'),
  );
  expect(new Set(suppressed.map(({ acknowledgedId }) => acknowledgedId))).toEqual(new Set(acknowledged));
});

test('the packs do run: a bucket that nobody hardened fails them', () => {
  const app = newApp({}, { outdir: join(outdir, 'weak') });
  Validations.of(app).addPlugins(...packs());
  new Bucket(new Stack(app, 'Stack'), 'Bucket');
  expect(synthFails(app)).toBe(true);
});

describe("CDK's own validation", () => {
  const off = process.env.CDK_VALIDATION;
  beforeAll(() => (process.env.CDK_VALIDATION = 'true'));
  afterAll(() => (process.env.CDK_VALIDATION = off));
  const strict = { '@aws-cdk/core:validateAgainstDefaultRules': true };

  test('passes the environment, with its rules as errors', () => {
    const { failed, found } = report('cdk', strict);
    expect(found).toEqual([]);
    expect(failed).toBe(false);
  });

  test('does run: a property that CloudFormation does not know fails it', () => {
    const app = newApp(strict, { outdir: join(outdir, 'invalid') });
    const bucket = new CfnBucket(new Stack(app, 'Stack'), 'Bucket');
    bucket.addPropertyOverride('NoSuchProperty', 'x');
    expect(synthFails(app)).toBe(true);
  });
});
