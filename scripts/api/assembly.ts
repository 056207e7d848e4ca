import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** What the public entry may reach. */
const folders = ['lib', 'constructs', 'rules', 'template', 'checklist', 'waivers', 'runtime', 'probes'];

const manifest = z.object({
  version: z.string(),
  license: z.string(),
  peerDependencies: z.record(z.string(), z.string()),
});

/**
 * Compiles lib/index.ts with jsii in a copy of the sources, and gives the assembly: the API as other languages see it.
 *
 * Throws with jsii's own words if something exported is outside the subset that all its languages share.
 */
export function compileAssembly(root: string, sources = root): unknown {
  const copy = mkdtempSync(join(tmpdir(), 'portcullis-api-'));
  try {
    for (const folder of folders)
      if (existsSync(join(sources, folder)))
        cpSync(join(sources, folder), join(copy, folder), { recursive: true });
    cpSync(join(root, 'tsconfig.jsii.json'), join(copy, 'tsconfig.jsii.json'));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(copy, 'package.json'), JSON.stringify(jsiiManifest(root)));
    writeFileSync(join(copy, 'README.md'), '');
    const jsii = join(root, 'node_modules/jsii/bin/jsii');
    const { status, stdout } = spawnSync(
      process.execPath,
      [jsii, '--tsconfig', 'tsconfig.jsii.json', '--validate-tsconfig', 'minimal', copy],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`the public API leaves the jsii subset:\n${stdout.trim()}`);
    return JSON.parse(readFileSync(join(copy, '.jsii'), 'utf8'));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What jsii asks of a package.json beyond what npm does. */
function jsiiManifest(root: string): Record<string, unknown> {
  const { version, license, peerDependencies } = manifest.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  const least = Object.entries(peerDependencies).map(([name, range]) => [name, range.replace(/^\^/, '')]);
  return {
    name: 'cdk-portcullis',
    version,
    license,
    author: { name: 'cdk-portcullis maintainers', organization: true },
    repository: { type: 'git', url: 'https://example.invalid/cdk-portcullis.git' },
    main: 'out/lib/index.js',
    types: 'out/lib/index.d.ts',
    jsii: { outdir: 'dist', targets: {}, tsc: { rootDir: '.', outDir: 'out' } },
    peerDependencies,
    devDependencies: Object.fromEntries(least),
  };
}
