import { hanging, wrap } from '../report/wrap';
import { type Command } from './command';
import { commands } from './commands';

const WIDTH = 80;

/** The page of the program as a whole. */
export function programHelp(): string {
  return page([
    'Judges CloudFormation templates and CDK apps; what it cannot judge, it fails.',
    '',
    'Usage: portcullis COMMAND [options]',
    '',
    ...table(commands.map(({ name, summary }) => [name, summary])),
    '',
    ...table([
      ['COMMAND --help', 'what a command takes, with examples'],
      ['--version', 'the version'],
    ]),
    '',
    'Examples:',
    ...commands.flatMap(({ examples }) => examples.slice(0, 1)).flatMap(example),
  ]);
}

/** The page of one command. */
export function commandHelp({ name, takes, about, options, examples }: Command): string {
  const usage = `Usage: portcullis ${name}${takes === '' ? '' : ` ${takes}`}`;
  return page([
    options.length === 0 ? usage : `${usage} [options]`,
    '',
    ...about.split('\n\n').flatMap((paragraph) => [...wrap(paragraph.replaceAll('\n', ' '), WIDTH), '']),
    ...table(
      options.map((option) => [`--${option.name}${option.value ? ` ${option.value}` : ''}`, option.help]),
    ),
    ...(options.length === 0 ? [] : ['']),
    'Examples:',
    ...examples.flatMap(example),
  ]);
}

function example([call, does]: readonly [string, string]): string[] {
  return [`  ${call}`, `      ${does}`];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const column = 4 + Math.min(26, Math.max(...rows.map(([left]) => left.length)));
  return rows.flatMap(([left, right]) =>
    left.length + 4 > column
      ? [`  ${left}`, ...hanging(' '.repeat(column), right, WIDTH)]
      : hanging(`  ${left}`.padEnd(column), right, WIDTH),
  );
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
