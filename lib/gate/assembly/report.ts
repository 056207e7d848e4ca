import { type Shape } from './shape';
import { readShape } from './manifest';

/** CDK's report of what validation plugins said, in the root of an assembly. */
export const reportFile = 'validation-report.json';

/** One thing a plugin said, about one construct. */
export interface ReportedViolation {
  readonly ruleName: string;
  readonly severity: string;
  readonly description: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly constructPath: string;
  /** Relative to the root of the assembly; empty where the violation names none. */
  readonly template: string;
  readonly logicalId: string;
}

export interface SuppressedViolation extends ReportedViolation {
  readonly acknowledgedId: string;
  readonly reason: string;
  /** Construct path of the acknowledgement; empty for the app. */
  readonly acknowledgedAt: string;
}

export interface PluginReport {
  readonly name: string;
  readonly succeeded: boolean;
  /** Why the plugin crashed; empty if it did not. */
  readonly crash: string;
  readonly violations: readonly ReportedViolation[];
  readonly suppressed: readonly SuppressedViolation[];
}

/** @throws ShapeError, whose message names the file, if there is none or it has another form */
export function readReport(dir: string): PluginReport[] {
  return readShape(dir, reportFile)
    .get('pluginReports')
    .list()
    .map((plugin) => {
      const metadata = plugin.get('metadata');
      return {
        name: plugin.get('pluginName').text(),
        succeeded: plugin.get('conclusion').text() === 'success',
        crash: metadata.isPresent ? metadata.get('error').textOr('') : '',
        violations: plugin.get('violations').list().flatMap(readViolation),
        suppressed: plugin.get('suppressedViolations').listOrNone().flatMap(readSuppressed),
      };
    });
}

function readSuppressed(violation: Shape): SuppressedViolation[] {
  return readViolation(violation).map((read) => ({
    ...read,
    acknowledgedId: violation.get('acknowledgedId').text(),
    reason: violation.get('reason').textOr(''),
    acknowledgedAt: violation.get('acknowledgedAt').textOr(''),
  }));
}

function readViolation(violation: Shape): ReportedViolation[] {
  const metadata = violation.get('ruleMetadata');
  const shared = {
    ruleName: violation.get('ruleName').text(),
    severity: violation.get('severity').text(),
    description: violation.get('description').text(),
    metadata: Object.fromEntries(
      metadata.isPresent ? metadata.entries().map(([key, value]) => [key, value.text()]) : [],
    ),
  };
  return violation
    .get('violatingConstructs')
    .list()
    .map((construct) => {
      const resource = construct.get('cloudFormationResource');
      return {
        ...shared,
        constructPath: construct.get('constructPath').textOr(''),
        template: resource.isPresent ? resource.get('templatePath').text().replaceAll('\\', '/') : '',
        logicalId: resource.isPresent ? resource.get('logicalId').text() : '',
      };
    });
}
