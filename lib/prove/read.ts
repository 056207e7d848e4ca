import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../../template';
import { PortcullisError } from '../../waivers';
import { loadTemplates } from '../gate/assembly/load';
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
  return loadTemplates(dir, stacks, [], assets).map((loaded) => {
    if ('error' in loaded) throw unreadable(join(dir, loaded.file), loaded.error);
    const { raw } = loaded.template;
    if (!isObject(raw)) throw unreadable(join(dir, loaded.file), 'no template');
    const {
      account = anywhere.account,
      region = anywhere.region,
      stackName = loaded.file,
    } = byFile.get(loaded.file) ?? {};
    return { name: stackName, template: raw, account, region };
  });
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
