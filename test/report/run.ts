import { type FileResult, type PlacedFinding, type RunResult } from '../../lib/gate';
import { defineRule, pass, type Rule, type Severity } from '../../rules/rule';

/** A finding on a bucket, of a rule that nobody ships. */
export function finding(more: Partial<PlacedFinding> = {}): PlacedFinding {
  return {
    ruleId: 'PC-TST-01',
    outcome: 'fail',
    severity: 'high',
    resource: { logicalId: 'Data', type: 'AWS::S3::Bucket' },
    path: '/Properties/Name',
    message: 'the name is not set',
    controls: ['OPS-04'],
    world: null,
    line: 12,
    column: 7,
    waiver: null,
    fingerprint: 'f00',
    ...more,
  };
}

export function file(findings: readonly PlacedFinding[], more: Partial<FileResult> = {}): FileResult {
  return {
    file: 'app.yaml',
    ok: true,
    error: null,
    resources: 3,
    rulesRun: 2,
    findings,
    passes: 5,
    ...more,
  };
}

export function run(results: readonly FileResult[], more: Partial<RunResult> = {}): RunResult {
  const number = (outcome: string) =>
    results.flatMap(({ findings }) => findings).filter((one) => one.outcome === outcome).length;
  return {
    version: 1,
    tool: { name: 'cdk-portcullis', version: '9.9.9' },
    verdict: 'fail',
    results,
    summary: {
      fail: number('fail'),
      unknown: number('unknown'),
      waived: number('waived'),
      error: number('error'),
      pass: results.reduce((sum, { passes }) => sum + passes, 0),
    },
    ...more,
  };
}

export function rule(id: string, severity: Severity = 'high'): Rule {
  return defineRule({
    id,
    title: `Bucket has what ${id} asks for`,
    severity,
    profile: 'recommended',
    controls: ['OPS-04'],
    waivable: true,
    appliesTo: ['AWS::S3::Bucket'],
    check: () => pass(),
    docs: () => ({
      rationale: 'It matters.',
      remediation: `Do what ${id} says.`,
      examples: { pass: {}, fail: {} },
    }),
  });
}
