import { type Profile, profiles, type Rule } from '../../../rules/rule';
import { sha256 } from '../fingerprint';
import { type Acceptance } from '../waive';
import { type ReportedViolation } from './report';
import { inside } from './manifest';
import { ShapeError } from './shape';

/** What the pack judged, as it leaves it in CDK's report, so that whoever reads the report can see that it still holds. */
export interface Sentinel {
  readonly version: string;
  readonly profile: Profile;
  readonly rules: RuleCount;
  /** By file name from the root of the assembly. */
  readonly templates: ReadonlyMap<string, JudgedTemplate>;
  /** Hash over the manifests of the assembly. */
  readonly assembly: string;
  /** Hash over all that the pack reported, accepted or not. */
  readonly findings: string;
  /** Hashes of the acknowledgements in the app. */
  readonly acceptances: ReadonlySet<string>;
}

export interface RuleCount {
  readonly count: number;
  /** Hash over their ids. */
  readonly hash: string;
}

export interface JudgedTemplate {
  readonly hash: string;
  readonly resources: number;
}

const templatePrefix = 'template:';

/** The sentinel as the metadata of a violation, which knows texts only. */
export function writeSentinel(sentinel: Sentinel): Record<string, string> {
  return {
    version: sentinel.version,
    profile: sentinel.profile,
    rules: `${sentinel.rules.count} ${sentinel.rules.hash}`,
    assembly: sentinel.assembly,
    findings: sentinel.findings,
    acceptances: [...sentinel.acceptances].sort().join(' '),
    ...Object.fromEntries(
      [...sentinel.templates].map(([file, { hash, resources }]) => [
        templatePrefix + file,
        `${hash} ${resources}`,
      ]),
    ),
  };
}

/** @throws ShapeError for metadata that `writeSentinel` did not write */
export function readSentinel(metadata: Readonly<Record<string, string>>): Sentinel {
  const text = (key: string): string => {
    const value = metadata[key];
    if (value === undefined) throw new ShapeError(`says nothing of its ${key}`);
    return value;
  };
  const profile = profiles.find((name) => name === metadata['profile']);
  if (!profile) throw new ShapeError('says nothing of its profile');
  const [rules = '', rulesHash = ''] = text('rules').split(' ');
  const templates = Object.entries(metadata)
    .filter(([key]) => key.startsWith(templatePrefix))
    .map(([key, value]): [string, JudgedTemplate] => {
      const [hash = '', resources = ''] = value.split(' ');
      return [inside('', key.slice(templatePrefix.length)), { hash, resources: Number(resources) }];
    });
  return {
    version: text('version'),
    profile,
    rules: { count: Number(rules), hash: rulesHash },
    templates: new Map(templates),
    assembly: text('assembly'),
    findings: text('findings'),
    acceptances: new Set(text('acceptances').split(' ').filter(Boolean)),
  };
}

export function countRules(rules: readonly Rule[]): RuleCount {
  const ids = rules.map(({ id }) => id).sort();
  return { count: ids.length, hash: sha256(ids.join(' ')) };
}

/** Hash over what was reported, in whatever order and whether or not an acknowledgement accepts it. */
export function hashFindings(violations: readonly Omit<ReportedViolation, 'constructPath'>[]): string {
  const lines = violations.map(({ ruleName, severity, description, metadata, template, logicalId }) =>
    JSON.stringify([ruleName, severity, description, Object.entries(metadata).sort(), template, logicalId]),
  );
  return sha256(lines.sort().join('\n'));
}

export function hashAcceptance({ rule, text, at }: Acceptance): string {
  return sha256(JSON.stringify([rule, at, text])).slice(0, 32);
}
