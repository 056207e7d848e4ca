import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const root = join(__dirname, '../..');
const names = z.record(z.string(), z.string());
const manifest = z
  .object({
    dependencies: names.optional(),
    peerDependencies: names,
    devDependencies: names,
    license: z.string(),
    engines: names,
  })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ hasInstallScript: z.boolean().optional(), resolved: z.string().optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

/** Packages that ask for an install script and work without it: their binaries are packages of their own. */
const harmless = ['@parcel/watcher', '@swc/core', 'esbuild'];

test('the package brings no dependency of its own along', () => {
  expect(manifest.dependencies).toBeUndefined();
  expect(Object.keys(manifest.peerDependencies)).toEqual(['aws-cdk-lib', 'cdk-nag', 'constructs']);
});

test('every tool is pinned to one version, and the peers to the least that the package accepts', () => {
  for (const version of Object.values(manifest.devDependencies))
    expect(version).toMatch(/^(?:npm:[a-z]+@)?\d+\.\d+\.\d+$/);
  expect(`^${manifest.devDependencies['aws-cdk-lib']}`).toBe(manifest.peerDependencies['aws-cdk-lib']);
  expect(`^${manifest.devDependencies['cdk-nag']}`).toBe(manifest.peerDependencies['cdk-nag']);
});

test('nothing that is installed needs its install script to run', () => {
  const asking = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(asking.filter((name) => !harmless.includes(name))).toEqual([]);
});

test('the lock file names no registry, so that it installs from whichever one is configured', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
