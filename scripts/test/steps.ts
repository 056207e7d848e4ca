/** One thing that the test command checks, as a program of its own. */
export interface Step {
  readonly name: string;
  /** The arguments of node. */
  readonly run: readonly string[];
}

const bin = 'node_modules/';
const tsx = `${bin}tsx/dist/cli.mjs`;

/** Independent of each other, and each quiet when all is well. */
export const steps: readonly Step[] = [
  { name: 'types', run: [`${bin}ts7/bin/tsc`, '-p', 'tsconfig.json'] },
  { name: 'types, optional properties exact', run: [`${bin}ts7/bin/tsc`, '-p', 'tsconfig.exact.json'] },
  {
    name: 'lint',
    run: [
      `${bin}eslint/bin/eslint.js`,
      '--max-warnings',
      '0',
      '--cache',
      '--cache-location',
      `${bin}.cache/eslint/`,
      '.',
    ],
  },
  { name: 'format', run: [`${bin}prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'] },
  {
    name: 'arrows',
    run: [
      `${bin}dependency-cruiser/bin/dependency-cruise.mjs`,
      ...['--config', '.dependency-cruiser.cjs', 'bin', 'lib', 'constructs', 'rules'],
      ...['template', 'checklist', 'waivers', 'runtime', 'probes'],
    ],
  },
  { name: 'generated files', run: [tsx, 'scripts/generate.ts', '--check'] },
  { name: 'public API', run: [tsx, 'scripts/check-api.ts', '--check'] },
];

/** Every test, the installed package's and the local environment's included. */
export function jest(outputFile: string): Step {
  return { name: 'tests', run: [`${bin}jest/bin/jest.js`, '--json', `--outputFile=${outputFile}`] };
}
