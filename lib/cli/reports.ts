import { type Call, type Io } from './command';
import { wrongCall } from './arguments';

export const formats = ['text', 'json'] as const;
export type Format = (typeof formats)[number];

/** A report that was asked for; without `file` it goes to standard output. */
export interface Report {
  readonly format: Format;
  readonly file: string | undefined;
}

/**
 * Pairs `--format` with `--output` as they stand: an output belongs to the format before it, or to the first one
 * where it comes before all. What is left of them goes to standard output; nothing at all is text there.
 *
 * @throws PortcullisError `call-invalid` where a pair is missing or two reports would mix.
 */
export function reportsOf({ options }: Call): Report[] {
  const reports: { format: Format | undefined; file: string | undefined }[] = [];
  for (const { name, value } of options) {
    const last = reports.at(-1);
    const format = formats.find((known) => known === value);
    if (name === 'format' && last?.format === undefined && last !== undefined) last.format = format;
    else if (name === 'format') reports.push({ format, file: undefined });
    else if (name === 'output' && last !== undefined && last.file === undefined) last.file = value;
    else if (name === 'output' && last === undefined) reports.push({ format: undefined, file: value });
    else if (name === 'output') throw wrongCall(`--output ${value} has no --format before it`);
  }
  if (reports.length === 0) return [{ format: 'text', file: undefined }];
  const complete = reports.map(({ format = 'text', file }) => ({
    format,
    file: file === '-' ? undefined : file,
  }));
  refuseMixing(complete);
  return complete;
}

function refuseMixing(reports: readonly Report[]): void {
  const places = new Set<string>();
  for (const { format, file = 'standard output' } of reports) {
    if (places.has(file))
      throw wrongCall(`two reports would go to ${file}: give --format ${format} an --output of its own`);
    places.add(file);
  }
}

/** Whether a person reads the text report on the terminal where the errors would also stand. */
export function textOnTerminal(reports: readonly Report[], { stdout, stderr }: Io): boolean {
  const onScreen = reports.some(({ format, file }) => format === 'text' && file === undefined);
  return onScreen && stdout.isTTY === true && stderr.isTTY === true;
}
