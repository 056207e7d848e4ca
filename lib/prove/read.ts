import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../../template';
import { PortcullisError } from '../../waivers';
import { type LoadedTemplate, loadTemplates, type StackFile } from '../gate/assembly/load';
import { readAssembly } from '../gate/assembly/manifest';
import { readFileAssets } from '../gate/assembly/nested';
import { ShapeError } from '../gate/assembly/shape';
import { anywhere, type Stack } from './plain';

/**
 * The stacks of a cloud assembly, nested ones included.
 *
 * @throws PortcullisError `prove-unreadable`
 */
export function readStacks(dir: string): Stack[] {
  const { stacks, assets } = assemblyIn(dir);
  const byFile = new Map(stacks.map((stack) => [stack.file, stack]));
  const all = loadTemplates(dir, stacks, [], assets);
  const parents = parentsOf(dir, all);
  const stackOf = (file: string): StackFile | undefined => {
    const parent = parents.get(file);
    return (
      byFile.get(file) ??
      (parent === undefined ? undefined : { ...stackOf(parent.file), file, stackName: file })
    );
  };
  return all.map((loaded) => {
    if ('error' in loaded) throw unreadable(join(dir, loaded.file), loaded.error);
    const { raw } = loaded.template;
    if (!isObject(raw)) throw unreadable(join(dir, loaded.file), 'no template');
    const {
      account = anywhere.account,
      region = anywhere.region,
      stackName = loaded.file,
    } = stackOf(loaded.file) ?? {};
    const of = parents.get(loaded.file);
    const parent = of && { name: stackOf(of.file)?.stackName ?? of.file, id: of.id };
    return { name: stackName, template: raw, account, region, ...(parent !== undefined && { parent }) };
  });
}

/** Whose nested stack a template is; one of several stacks has no parameters that would be certain. */
function parentsOf(dir: string, all: readonly LoadedTemplate[]) {
  const parents = new Map<string, { readonly file: string; readonly id: string } | undefined>();
  for (const loaded of all)
    for (const { file, logicalId } of 'error' in loaded ? [] : loaded.nested) {
      if (file === null)
        throw unreadable(
          join(dir, loaded.file),
          `the template of its nested stack ${logicalId} is not there`,
        );
      parents.set(file, parents.has(file) ? undefined : { file: loaded.file, id: logicalId });
    }
  return parents;
}

function assemblyIn(dir: string) {
  try {
    const found = statSync(dir, { throwIfNoEntry: false });
    if (found?.isDirectory() !== true)
      throw unreadable(dir, found === undefined ? 'not there' : 'not a folder');
    const { stacks, assetManifests } = readAssembly(dir);
    return { stacks, assets: readFileAssets(dir, assetManifests) };
  } catch (error) {
    if (error instanceof ShapeError) throw unreadable(dir, error.message);
    throw error;
  }
}

function unreadable(path: string, why: string): PortcullisError {
  return new PortcullisError(
    'prove-unreadable',
    `${path}: ${why}; give the folder that cdk synth wrote, such as cdk.out`,
  );
}
