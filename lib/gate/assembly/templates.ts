import { join } from 'node:path';
import { type Rule } from '../../../rules/rule';
import { sha256 } from '../fingerprint';
import { judgeTemplate, refused, type TextOptions } from '../judge';
import { type FileResult, type PlacedFinding } from '../result';
import { selectRules, type Selection } from '../select';
import { type Accepted } from './accepted';
import { type LoadedTemplate, loadTemplates, type StackFile } from './load';
import { type FileAsset } from './nested';
import { type Sentinel } from './sentinel';

export interface AssemblyOptions extends Selection, Omit<TextOptions, 'accept'> {
  /** Every rule there is. */
  readonly all: readonly Rule[];
  /** Accepts an app that never registered the pack. @default false */
  readonly noPack?: boolean | undefined;
  /** The clock that waivers are held against. */
  readonly now: Date;
}

/** What the report says: what the pack judged, and what was accepted. */
export interface Said {
  readonly sentinels: readonly Sentinel[];
  readonly accepted: Accepted;
}

/** Judges the templates of an assembly and those of the nested stacks below them, each in the light of the others. */
export function judgeTemplates(
  dir: string,
  stacks: readonly StackFile[],
  assets: readonly FileAsset[],
  said: Said,
  options: AssemblyOptions,
): FileResult[] {
  // Somebody who registered the strict pack is held to it, whatever the call says.
  const strict = said.sentinels.some(({ profile }) => profile === 'strict');
  const rules = selectRules(options.all, strict ? { ...options, profile: 'strict' } : options);
  const named = said.sentinels.flatMap((sentinel) => [...sentinel.templates.keys()]);
  const loaded = loadTemplates(dir, stacks, named, assets, options.parameters);
  return loaded.flatMap((one) => judgeLoaded(join(dir, one.file), one, rules, said, options));
}

function judgeLoaded(
  shown: string,
  one: LoadedTemplate,
  rules: readonly Rule[],
  said: Said,
  options: AssemblyOptions,
): FileResult[] {
  if ('error' in one) return [refused(shown, one.error)];
  const { file, text, template, nested } = one;
  const doubt =
    options.noPack || said.sentinels.length === 0 ? null : doubtOf(file, text, template.resourceCount, said);
  const accept = (finding: PlacedFinding) => (doubt === null ? said.accepted.waiverOf(file, finding) : null);
  return [
    judgeTemplate(template, shown, rules, { ...options, accept }),
    ...(doubt === null ? [] : [refused(shown, doubt)]),
    ...nested.filter((child) => child.file === null).map((child) => refused(shown, missing(child.logicalId))),
  ];
}

/** Why what the pack said does not hold for this template. */
function doubtOf(file: string, text: string, resources: number, { sentinels }: Said): string | null {
  const judged = sentinels.flatMap((sentinel) => sentinel.templates.get(file) ?? []);
  if (judged.length === 0)
    return 'the pack did not judge this template: register it on the app, and not on a Stage';
  const hash = sha256(text);
  if (judged.some((one) => one.hash === hash && one.resources === resources)) return null;
  return 'this is not the template that the pack judged: it changed after the synth; synthesize again';
}

function missing(logicalId: string): string {
  return `the template of the nested stack ${logicalId} is not in the assembly, so it was not judged: define it with NestedStack`;
}
