import { isAbsolute, join, normalize } from 'node:path';
import { sha256 } from '../fingerprint';
import { readTemplateFile } from '../read';
import { type StackFile } from './load';
import { Shape, ShapeError } from './shape';

const stackType = 'aws:cloudformation:stack';

/** The files of a cloud assembly, by name from its root, with forward slashes. */
export interface AssemblyFiles {
  /** Templates of stacks and where they are deployed; those of nested stacks are assets. */
  readonly stacks: readonly StackFile[];
  readonly assetManifests: readonly string[];
  /** What says which stacks there are, and what was acknowledged in them. */
  readonly manifests: readonly string[];
}

/**
 * The files of a cloud assembly and of the assemblies inside it, one for each Stage.
 *
 * @throws ShapeError, whose message names the file
 */
export function readAssembly(dir: string, below = ''): AssemblyFiles {
  const file = slashed(join(below, 'manifest.json'));
  const entries = readShape(dir, file).get('artifacts').entries();
  const artifacts = entries.map(([, artifact]) => artifact);
  const named = (type: string, property: string): string[] =>
    artifacts
      .filter((artifact) => artifact.get('type').text() === type)
      .map((artifact) => inside(below, artifact.get('properties').get(property).text()));
  const metadata = artifacts
    .map((artifact) => artifact.get('additionalMetadataFile'))
    .filter(({ isPresent }) => isPresent)
    .map((name) => inside(below, name.text()));
  const nested = named('cdk:cloud-assembly', 'directoryName').map((name) => readAssembly(dir, name));
  return {
    stacks: [
      ...entries
        .filter(([, artifact]) => artifact.get('type').text() === stackType)
        .map(([id, artifact]) => ({
          file: inside(below, artifact.get('properties').get('templateFile').text()),
          stackName: artifact.get('properties').get('stackName').textOr(id),
          ...environmentOf(artifact),
        })),
      ...nested.flatMap(({ stacks }) => stacks),
    ],
    assetManifests: [
      ...named('cdk:asset-manifest', 'file'),
      ...nested.flatMap(({ assetManifests }) => assetManifests),
    ],
    manifests: [file, ...metadata, ...nested.flatMap(({ manifests }) => manifests)],
  };
}

/** Account and region of a stack; neither where they are decided at deployment. */
function environmentOf(artifact: Shape): Pick<StackFile, 'account' | 'region'> {
  const environment = artifact.get('environment');
  const [, account, region] =
    /^aws:\/\/(\d{12})\/([a-z0-9-]+)$/.exec(environment.isPresent ? environment.text() : '') ?? [];
  return region === 'unknown-region' ? { account } : { account, region };
}

/** Hash over the manifests: it changes with every stack and every acknowledgement on one. */
export function hashManifests(dir: string, { manifests }: AssemblyFiles): string {
  const lines = manifests.map((file) => `${file} ${sha256(readFile(dir, file))}`);
  return sha256(lines.sort().join('\n'));
}

/** Reads a JSON file of the assembly. @throws ShapeError, whose message names the file */
export function readShape(dir: string, file: string): Shape {
  const text = readFile(dir, file);
  try {
    return Shape.parse(text);
  } catch (error) {
    throw named(file, error);
  }
}

function readFile(dir: string, file: string): string {
  try {
    return readTemplateFile(join(dir, file));
  } catch (error) {
    throw named(file, error);
  }
}

function named(file: string, error: unknown): ShapeError {
  return new ShapeError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
}

/** A name that an assembly gives to one of its own files. @throws ShapeError for one that leads out of it */
export function inside(below: string, name: string): string {
  const path = normalize(join(below, name));
  if (isAbsolute(name) || path.startsWith('..'))
    throw new ShapeError(`names a file outside the assembly: ${name.slice(0, 120)}`);
  return slashed(path);
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}
