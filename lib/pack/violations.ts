import { relative } from 'node:path';
import { type PolicyViolation } from 'aws-cdk-lib';
import { type Rule } from '../../rules/rule';
import { type ReportedViolation } from '../gate/assembly/report';
import { gateRules, type GateRuleName } from '../gate/gate-rules';
import { type FileResult, type PlacedFinding } from '../gate/result';
import { type WaiverDefect } from '../gate/waive';
import { type Acceptable } from './acknowledgements';
import { type StackTemplate } from './stacks';

/** How CDK weighs a violation: it accepts acknowledgements of all but `fatal`, and fails for `error` and `fatal`. */
export type Weight = 'fatal' | 'error' | 'warning' | 'info';

/** A violation of one finding, always of one resource, so that its fingerprint says which. */
export interface PackViolation extends PolicyViolation {
  readonly severity: Weight;
  readonly ruleMetadata: Readonly<Record<string, string>>;
}

/** The findings in one template. */
export function findingViolations(
  result: FileResult,
  template: StackTemplate,
  rules: ReadonlyMap<string, Rule>,
  unknown: 'fail' | 'warn',
): PackViolation[] {
  return result.findings.map((finding) => {
    const rule = rules.get(finding.ruleId);
    const { resource } = finding;
    const construct = resource ? (template.constructPath(resource.logicalId) ?? '') : '';
    return {
      ruleName: finding.ruleId,
      description: resource ? describe(finding) : `${template.file}: ${describe(finding)}`,
      severity: weigh(finding, rule, unknown),
      ...(rule && finding.outcome !== 'error' ? { fix: rule.docs().remediation } : {}),
      ruleMetadata: {
        title: rule?.title ?? '',
        severity: finding.severity,
        outcome: finding.outcome,
        controls: finding.controls.join(' '),
        template: template.file,
        construct,
        fingerprint: finding.fingerprint,
      },
      violatingResources: [
        resource
          ? {
              resourceLogicalId: resource.logicalId,
              ...(construct === '' ? {} : { constructPath: construct }),
              templatePath: template.path,
              locations: location(finding.path),
            }
          : { constructPath: '', locations: [] },
      ],
    };
  });
}

/** What is wrong with a waiver: at its construct. */
export function defectViolation({ kind, acceptance, message }: WaiverDefect): PackViolation {
  const weight = kind === 'waiverEnding' ? 'warning' : 'fatal';
  return gateViolation(kind, weight, message, acceptance.at, {
    waives: acceptance.rule,
    construct: acceptance.at,
  });
}

/** A violation of the gate's own rules. */
export function gateViolation(
  kind: GateRuleName,
  severity: Weight,
  description: string,
  constructPath = '',
  ruleMetadata: Readonly<Record<string, string>> = {},
): PackViolation {
  const { id, remediation } = gateRules[kind];
  return {
    ruleName: id,
    description,
    severity,
    ...(severity === 'info' ? {} : { fix: remediation }),
    ruleMetadata,
    violatingResources: [{ constructPath, locations: [] }],
  };
}

/** A violation as CDK matches it with acknowledgements. */
export function acceptable({ ruleName, violatingResources }: PackViolation): Acceptable {
  return { rule: ruleName, constructPath: violatingResources[0]?.constructPath ?? '' };
}

/** A violation as CDK writes it into its report. */
export function reportedForm(
  { ruleName, severity, description, ruleMetadata, violatingResources }: PackViolation,
  outdir: string,
): Omit<ReportedViolation, 'constructPath'> {
  const { templatePath, resourceLogicalId: logicalId } = violatingResources[0] ?? {};
  const at =
    templatePath !== undefined && logicalId !== undefined
      ? { template: relative(outdir, templatePath).replaceAll('\\', '/'), logicalId }
      : { template: '', logicalId: '' };
  return { ruleName, severity, description, metadata: ruleMetadata, ...at };
}

function weigh({ outcome }: PlacedFinding, rule: Rule | undefined, unknown: 'fail' | 'warn'): Weight {
  if (outcome === 'error' || !rule) return 'fatal';
  if (outcome === 'unknown' && unknown === 'warn') return 'warning';
  return rule.waivable ? 'error' : 'fatal';
}

function describe({ outcome, message, world }: PlacedFinding): string {
  const under = Object.entries(world ?? {}).map(([name, value]) => `${name} is ${value}`);
  const when = under.length === 0 ? '' : ` (where ${under.join(', ')})`;
  return `${outcome === 'unknown' ? 'cannot be decided: ' : ''}${message}${when}`;
}

/** CDK writes places with dots, and finds the line of code that set a property by them. */
function location(pointer: string): string[] {
  const dotted = pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
  return dotted === '' ? [] : [dotted];
}
