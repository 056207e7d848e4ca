import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../rules';
import { judged } from './fuzz/judge';
import { poolOf } from './fuzz/pool';
import { randomTemplate } from './fuzz/template';

/**
 * Judges random templates by every rule, and stops at the first that breaks or takes too much processor time, with its text in a file.
 *
 * `npm run fuzz -- [--seed 1] [--count 100000] [--from 0] [--limit MILLISECONDS]`; `--from N --count 1` makes one again.
 */
function main(): number {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '100000' },
      from: { type: 'string', default: '0' },
      limit: { type: 'string', default: '1000' },
    },
  });
  const [seed, count, from, limit] = [values.seed, values.count, values.from, values.limit].map(
    wholeNumber,
  ) as [number, number, number, number];
  const pool = poolOf(rules);
  const started = performance.now();
  const total = { templates: 0, findings: 0 };
  let slowest = { number: from, milliseconds: 0 };
  for (let number = from; number < from + count; number++) {
    const text = randomTemplate(seed, number, pool);
    const { milliseconds, isTemplate, findings, defect } = judged(text, rules, limit);
    if (defect !== null) {
      console.error(`template ${number} of seed ${seed}, kept in ${kept(text)}: ${defect}`);
      return 1;
    }
    total.templates += isTemplate ? 1 : 0;
    total.findings += findings;
    if (milliseconds > slowest.milliseconds) slowest = { number, milliseconds };
    if (process.stderr.isTTY && number % 200 === 0) process.stderr.write(`\r${number - from} of ${count} `);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${count} random texts of seed ${seed} in ${seconds} s, ${rules.length} rules: no crash, none over ${limit} ms; ` +
      `${total.templates} were templates, with ${total.findings} findings; ` +
      `the slowest was template ${slowest.number} with ${Math.round(slowest.milliseconds)} ms`,
  );
  return 0;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new Error(`"${text}" is no whole number: give one of at most nine digits`);
  return Number(text);
}

function kept(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'portcullis-fuzz-')), 'template');
  writeFileSync(file, text);
  return file;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
