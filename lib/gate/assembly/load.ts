import { dirname } from 'node:path/posix';
import { join } from 'node:path';
import { linkTemplates, type Template, TemplateError } from '../../../template';
import { PortcullisError } from '../../../waivers';
import { readTemplateFile } from '../read';
import { type FileAsset, type NestedTemplate, nestedTemplates } from './nested';
import { parseStackTemplate } from './template';

/** A template of the assembly to start from, and where it is deployed, as far as that is known. */
export interface StackFile {
  readonly file: string;
  /** The name that it is deployed under. */
  readonly stackName?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

/** A template as read: `error` says why it could not be. */
export type LoadedTemplate =
  | {
      readonly file: string;
      readonly text: string;
      readonly template: Template;
      readonly nested: readonly NestedTemplate[];
    }
  | { readonly file: string; readonly error: string };

interface Wanted extends StackFile {
  readonly parent?: { readonly template: Template; readonly logicalId: string } | undefined;
}

/**
 * Reads the templates of an assembly and those of the nested stacks below them, and lets the stacks of one account and
 * region see each other. A nested template that several stacks use is judged once, for any parameters; so is one of `also`
 * that nothing leads to, because two nested stacks of the same content are one asset and only one of their files is named.
 */
export function loadTemplates(
  dir: string,
  stacks: readonly StackFile[],
  also: readonly string[],
  assets: readonly FileAsset[],
  parameters: Readonly<Record<string, string>> = {},
): LoadedTemplate[] {
  const loaded = new Map<string, LoadedTemplate>();
  const uses = new Map<string, number>();
  const queue: Wanted[] = [...stacks];
  const sets = new Map<string, { wanted: Wanted; template: Template }[]>();
  // The queue grows while it is read: by the nested stacks of what was read.
  for (const wanted of queue) {
    uses.set(wanted.file, (uses.get(wanted.file) ?? 0) + 1);
    if (loaded.has(wanted.file)) continue;
    const one = load(dir, wanted, assets, parameters);
    loaded.set(wanted.file, one);
    if ('error' in one) continue;
    const { account, region } = wanted;
    const set = `${account ?? ''} ${region ?? ''}`;
    const others = sets.get(set) ?? [];
    others.push({ wanted, template: one.template });
    sets.set(set, others);
    for (const { logicalId, file } of one.nested)
      if (file !== null) queue.push({ file, account, region, parent: { template: one.template, logicalId } });
  }
  for (const set of sets.values())
    linkTemplates(
      set.map(({ wanted: { file, stackName, parent }, template }) => ({
        name: file,
        stackName,
        template,
        parent: uses.get(file) === 1 ? parent : undefined,
      })),
    );
  for (const file of also) if (!loaded.has(file)) loaded.set(file, load(dir, { file }, assets, parameters));
  return [...loaded.values()];
}

function load(
  dir: string,
  { file, account, region }: StackFile,
  assets: readonly FileAsset[],
  parameters: Readonly<Record<string, string>>,
): LoadedTemplate {
  try {
    const text = readTemplateFile(join(dir, file));
    const template = parseStackTemplate(text, {
      ...(account !== undefined && { 'AWS::AccountId': account }),
      ...(region !== undefined && { 'AWS::Region': region }),
      ...parameters,
    });
    return { file, text, template, nested: nestedTemplates(template, dirname(file), assets) };
  } catch (error) {
    if (!(error instanceof TemplateError || error instanceof PortcullisError)) throw error;
    return { file, error: error.message };
  }
}
