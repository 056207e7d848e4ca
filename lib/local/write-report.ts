import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type EnvironmentReport } from './report';
import { reportHtml } from './report-html';

/** Writes `environment-report.json` and `environment-report.html`, each in one step: a reader never sees half of one. */
export async function writeReport(folder: string, report: EnvironmentReport): Promise<string[]> {
  const files = {
    'environment-report.json': `${JSON.stringify(report, null, 2)}\n`,
    'environment-report.html': reportHtml(report),
  };
  const paths: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    const partial = `${path}.${randomBytes(4).toString('hex')}.partial`;
    try {
      await writeFile(partial, text);
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
    paths.push(path);
  }
  return paths;
}
