import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, type Figures } from './bench/figures';
import { corporaInputs, ownInputs } from './bench/inputs';
import { isMet, targets } from './bench/targets';
import { rules } from '../rules';

/** `npm run bench`: speed and memory of the built program, beside cdk-nag and bare node, on the same inputs in the same run. */
function main(): void {
  const root = join(__dirname, '..');
  const folder = mkdtempSync(join(tmpdir(), 'portcullis-bench-'));
  try {
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/build.ts')],
      { stdio: 'inherit' },
    );
    const inputs = [...corporaInputs(root, folder), ...ownInputs(folder)];
    console.log(
      `${rules.length} rules; medians; wall and strict: whole processes of portcullis check in its two profiles; engine, warm and\npeak: strict; nag: cdk-nag AwsSolutions through CfnInclude, CDK validation off\n`,
    );
    console.log(
      row([
        'input',
        'format',
        'wall s',
        'strict s',
        'wall/node',
        'engine s',
        'warm s',
        'us/resource',
        'peak MB',
        'nag s',
        'nag/wall',
      ]),
    );
    const figures = inputs.map((input) => say(measure(input, input.resources > 10_000 ? 3 : 5)));
    console.log('');
    const missed = targets(figures).filter((target) => {
      const met = isMet(target);
      const seen = target.seen === null ? 'not measured' : target.seen.toFixed(2);
      console.log(
        `${met === null ? '-     ' : met ? 'met   ' : 'MISSED'}  ${target.promise}: ${seen} (at ${target.side} ${target.bound})`,
      );
      return met === false;
    });
    // A slow machine is no defect: what is missed is said, and only a run that could not measure fails.
    console.log(`${missed.length} of the targets missed`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(figures: Figures): Figures {
  const { input, wall, strict, node, engine, warm, peak, nag } = figures;
  console.log(
    row([
      input.name,
      input.format,
      wall.toFixed(3),
      strict.toFixed(3),
      (wall / node).toFixed(2),
      engine.toFixed(3),
      warm.toFixed(3),
      ((warm / input.resources) * 1e6).toFixed(1),
      peak.toFixed(0),
      nag === null ? '-' : nag.toFixed(3),
      nag === null ? '-' : (nag / wall).toFixed(1),
    ]),
  );
  return figures;
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at < 2 ? cell.padEnd(at === 0 ? 16 : 7) : cell.padStart(11))).join('');
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
