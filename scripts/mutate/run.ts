import { type MutantResult } from '@stryker-mutator/api/core';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Batch } from './batches';
import { TEST_FILES } from './plugins';
import { type Report } from './report';

/** Mutates a batch in a sandbox of its own below `folder`, which must lie outside the repository. */
export async function runBatch(root: string, batch: Batch, folder: string, workers: number): Promise<Report> {
  const { Stryker } = await import('@stryker-mutator/core');
  // Stryker's workers load the plugins, which are TypeScript, and read here what to test.
  process.env['NODE_OPTIONS'] = `--import ${pathToFileURL(require.resolve('tsx')).href}`;
  process.env[TEST_FILES] = batch.tests.join(',');
  process.env['FC_MOST'] = '50';
  process.env['PORTCULLIS_RULES'] = batch.rules.join(',');
  const mutants = await new Stryker({
    configFile: join(__dirname, 'stryker.json'),
    mutate: [...batch.files],
    concurrency: workers,
    tempDirName: folder,
  }).runMutationTest();
  return reportOf(root, batch, mutants);
}

/** Detected are those on which a test failed, that it never ended with, or that filled the memory; what was left out is no mutant. */
function reportOf(root: string, batch: Batch, mutants: readonly MutantResult[]): Report {
  const report: Report = {};
  for (const file of batch.files) {
    const text = readFileSync(join(root, file), 'utf8');
    const own = mutants.filter(({ fileName }) => relative(root, fileName) === file);
    report[file] = {
      killed: own.filter(({ status }) => status === 'Killed').length,
      timedOut: own.filter(({ status }) => status === 'Timeout' || status === 'RuntimeError').length,
      survivors: own
        .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
        .map(({ mutatorName, location, replacement }) => ({
          mutator: mutatorName,
          original: squeezed(textAt(text, location)),
          replacement: squeezed(replacement ?? ''),
          line: location.start.line,
        })),
    };
  }
  return report;
}

function textAt(text: string, { start, end }: MutantResult['location']): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
}

/** Formatting is no part of a name. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, 160);
}
