import { type Rule } from '../../../rules/rule';
import { acknowledgementId, packName } from '../../../waivers';
import { gateRules } from '../gate-rules';
import { selectRules } from '../select';
import { tool } from '../tool';
import { type Acceptance } from '../waive';
import { type PluginReport, type SuppressedViolation } from './report';
import { countRules, hashAcceptance, hashFindings, readSentinel, type Sentinel } from './sentinel';
import { ShapeError } from './shape';

/** Why the report of our pack cannot be relied on: nothing, if it can. */
export type Doubts = readonly string[];

/** What a report of the pack says about itself. */
export interface PackReport {
  readonly sentinel: Sentinel | null;
  readonly doubts: Doubts;
}

/** Reads the sentinel of one report of the pack, and holds the report and the assembly against it. */
export function readPackReport(report: PluginReport, assemblyHash: string, all: readonly Rule[]): PackReport {
  const sentinels = report.violations.filter(({ ruleName }) => ruleName === gateRules.sentinel.id);
  const [first] = sentinels;
  // Then it says why, and that is the better refusal.
  if (report.violations.some(({ ruleName }) => ruleName === gateRules.packFailed.id))
    return { sentinel: null, doubts: [] };
  if (!first || sentinels.length > 1)
    return {
      sentinel: null,
      doubts: [`the report of ${packName} does not say what it judged: it was edited`],
    };
  try {
    const sentinel = readSentinel(first.metadata);
    return {
      sentinel,
      doubts: [...doubtsOfSentinel(sentinel, assemblyHash, all), ...doubtsOfReport(report, sentinel)],
    };
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    return { sentinel: null, doubts: [`the sentinel of ${packName} ${error.message}: it was edited`] };
  }
}

function doubtsOfSentinel(sentinel: Sentinel, assemblyHash: string, all: readonly Rule[]): string[] {
  if (sentinel.version !== tool.version)
    return [
      `the app was synthesized with ${tool.name} ${sentinel.version} and this is ${tool.version}: use one version`,
    ];
  const expected = countRules(selectRules(all, { profile: sentinel.profile }));
  if (expected.hash !== sentinel.rules.hash || expected.count !== sentinel.rules.count)
    return [
      `the pack ran ${sentinel.rules.count} rules, and ${expected.count} are known here as ${sentinel.profile}: they are not the same`,
    ];
  if (assemblyHash !== sentinel.assembly)
    return [
      'the pack judged another assembly: a manifest changed since, or the app no longer registers the pack',
    ];
  return [];
}

function doubtsOfReport(report: PluginReport, sentinel: Sentinel): string[] {
  const { violations, suppressed, succeeded } = report;
  const reported = [...violations, ...suppressed].filter(
    ({ ruleName }) => ruleName !== gateRules.sentinel.id,
  );
  if (hashFindings(reported) !== sentinel.findings)
    return ['the report was edited: its findings are not those that the pack reported'];
  if (!suppressed.every((one) => isGenuine(one, sentinel)))
    return ['the report was edited: a finding stands under an acknowledgement that the app does not have'];
  if (succeeded && violations.some(({ severity }) => severity === 'error' || severity === 'fatal'))
    return ['the report was edited: it claims success over findings that fail'];
  return [];
}

/** Whether the app has the acknowledgement, on the construct or above it. */
function isGenuine(violation: SuppressedViolation, { acceptances }: Sentinel): boolean {
  const { acknowledgedAt: at, acknowledgedId, ruleName, metadata } = violation;
  const construct = metadata['construct'] ?? '';
  return (
    acknowledgedId === acknowledgementId(ruleName) &&
    (at === '' || construct === at || construct.startsWith(`${at}/`)) &&
    acceptances.has(hashAcceptance(acceptanceOf(violation)))
  );
}

export function acceptanceOf({ ruleName, reason, acknowledgedAt }: SuppressedViolation): Acceptance {
  return { rule: ruleName, text: reason, at: acknowledgedAt };
}
