import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPolicyValidationPlugin, Stack, Validations } from 'aws-cdk-lib';
import { acknowledgements, env, newApp } from '../synth';

interface Violation {
  readonly ruleName: string;
  readonly acknowledgedId?: string;
  readonly violatingConstructs: readonly { readonly constructPath?: string }[];
}
interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly Violation[];
    readonly suppressedViolations?: readonly Violation[];
  }[];
}

/** What other tools say of a stack: findings as `rule path`, and the acknowledgements that were made and used. */
export function toolsSay(build: (stack: Stack) => void, ...plugins: IPolicyValidationPlugin[]) {
  const outdir = mkdtempSync(join(tmpdir(), 'portcullis-tools-'));
  const app = newApp({}, { outdir });
  Validations.of(app).addPlugins(...plugins);
  const stack = new Stack(app, 'Stack', { env });
  build(stack);
  try {
    app.synth();
  } catch {
    // The report says why.
  }
  const { pluginReports }: Report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  rmSync(outdir, { recursive: true, force: true });
  return {
    found: pluginReports.flatMap(({ violations }) =>
      violations.flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath = '' }) => `${ruleName} ${constructPath}`),
      ),
    ),
    used: new Set(
      pluginReports.flatMap((one) => (one.suppressedViolations ?? []).map((v) => v.acknowledgedId)),
    ),
    acknowledged: [...acknowledgements(stack).keys()].filter((id) => !id.startsWith('Portcullis::')),
  };
}
