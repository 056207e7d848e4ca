import { type FileResult, type PlacedFinding, type RunResult } from '../gate/result';
import { visible } from './visible';

/**
 * The run as JSON, version 1: what other programs read. Fields may be added, none changes its meaning.
 *
 * Comes in pieces, one line a finding, so that a run of any size is written without holding its text in memory.
 */
export function* jsonReport(run: RunResult): Generator<string> {
  yield `{"version":${run.version},"tool":${json(run.tool)},"verdict":${json(run.verdict)},"results":[`;
  for (const [index, result] of run.results.entries()) {
    yield index === 0 ? '\n' : ',\n';
    yield* fileJson(result);
  }
  yield `\n],"summary":${json(run.summary)}}\n`;
}

function* fileJson({ findings, ...result }: FileResult): Generator<string> {
  const { file, ok, error, resources, rulesRun, notExpanded } = result;
  // `passes` stays inside: `summary.pass` counts them, and --show-pass lists them among the findings.
  const head = { file, ok, error, resources, rulesRun, ...(notExpanded ? { notExpanded } : {}) };
  yield `{${json(head).slice(1, -1)},"findings":[`;
  for (const [index, finding] of findings.entries())
    yield `${index === 0 ? '\n' : ',\n'}  ${json(findingJson(finding))}`;
  yield ']}';
}

/** Every field by name, in the documented order, so that nothing else that a finding carries leaks into the contract. */
function findingJson(finding: PlacedFinding): PlacedFinding {
  const { ruleId, outcome, severity, resource, path, line, column, message, controls, world, waiver } =
    finding;
  return {
    ruleId,
    outcome,
    severity,
    resource: resource && { logicalId: resource.logicalId, type: resource.type },
    path,
    line,
    column,
    message,
    controls,
    world,
    waiver: waiver && {
      reason: waiver.reason,
      owner: waiver.owner,
      ticket: waiver.ticket,
      expires: waiver.expires,
      source: waiver.source,
    },
    fingerprint: finding.fingerprint,
  };
}

/** JSON that is safe to print on a terminal too: the escapes are JSON's own, so a parser reads the same. */
function json(value: unknown): string {
  return visible(JSON.stringify(value));
}
