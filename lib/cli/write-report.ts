import { rules } from '../../rules';
import { type RunResult } from '../gate';
import { jsonReport } from '../report/json';
import { paintFor, plain } from '../report/paint';
import { textReport } from '../report/text';
import { type Io } from './command';
import { writeAll, writeFileWhole } from './output';
import { type Report } from './reports';

const WIDEST = 100;
const NARROWEST = 40;

/** @throws PortcullisError `output-failed` if a file cannot be written. */
export async function writeReport({ format, file }: Report, run: RunResult, io: Io): Promise<void> {
  if (file === undefined) await writeAll(io.stdout, format === 'json' ? jsonReport(run) : onScreen(run, io));
  else writeFileWhole(file, format === 'json' ? jsonReport(run) : textReport(run, { rules, paint: plain }));
}

function onScreen(run: RunResult, { stdout, environment }: Io): Generator<string> {
  const width = Math.min(WIDEST, Math.max(NARROWEST, stdout.columns ?? 80));
  return textReport(run, { rules, paint: paintFor(stdout, environment), width });
}
