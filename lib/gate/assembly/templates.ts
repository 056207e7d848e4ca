import { dirname, join } from 'node:path';
import { type Rule } from '../../../rules/rule';
import { TemplateError } from '../../../template';
import { PortcullisError } from '../../../waivers';
import { sha256 } from '../fingerprint';
import { judgeTemplate, refused, type TextOptions } from '../judge';
import { readTemplateFile } from '../read';
import { type FileResult } from '../result';
import { selectRules, type Selection } from '../select';
import { type Accepted } from './accepted';
import { type FileAsset, nestedTemplates } from './nested';
import { type Sentinel } from './sentinel';
import { parseStackTemplate } from './template';

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

/** Judges the templates of an assembly and those of the nested stacks below them, one at a time. */
export function judgeTemplates(
  dir: string,
  templates: readonly string[],
  assets: readonly FileAsset[],
  said: Said,
  options: AssemblyOptions,
): FileResult[] {
  // Somebody who registered the strict pack is held to it, whatever the call says.
  const strict = said.sentinels.some(({ profile }) => profile === 'strict');
  const rules = selectRules(options.all, strict ? { ...options, profile: 'strict' } : options);
  // Two nested stacks of the same content are one asset, so that only the sentinel names the second file.
  const queue = new Set([
    ...templates,
    ...said.sentinels.flatMap((sentinel) => [...sentinel.templates.keys()]),
  ]);
  const results: FileResult[] = [];
  // A Set also visits what is added on the way.
  for (const file of queue) {
    const shown = join(dir, file);
    try {
      const text = readTemplateFile(shown);
      const template = parseStackTemplate(text, options.parameters);
      const doubt =
        options.noPack || said.sentinels.length === 0
          ? null
          : doubtOf(file, text, template.resourceCount, said);
      results.push(
        judgeTemplate(template, shown, rules, {
          ...options,
          accept: (finding) => (doubt === null ? said.accepted.waiverOf(file, finding) : null),
        }),
      );
      if (doubt !== null) results.push(refused(shown, doubt));
      for (const nested of nestedTemplates(template, dirname(file), assets))
        if (nested.file !== null) queue.add(nested.file);
        else results.push(refused(shown, missing(nested.logicalId)));
    } catch (error) {
      if (!(error instanceof TemplateError || error instanceof PortcullisError)) throw error;
      results.push(refused(shown, error.message));
    }
  }
  return results;
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
