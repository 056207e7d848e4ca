import { PortcullisError } from '../../waivers';
import { tool } from '../gate/tool';
import { visible } from '../report/visible';
import { readArguments, wrongCall } from './arguments';
import { type Command, exitCodes, type Io } from './command';
import { commands } from './commands';
import { didYouMean } from './nearest';

/** Commands that belong to the design and come in later versions. */
const later = ['init', 'diff'];

/** Runs a call of the program, and gives its exit code. Whatever is wrong is one line on standard error. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  try {
    return await runCall(args, io);
  } catch (error) {
    await io.stderr.write(`portcullis: ${visible(messageOf(error, io))}\n`);
    return exitCodes.error;
  }
}

async function runCall([first, ...rest]: readonly string[], io: Io): Promise<number> {
  if (first === '--version' || first === '-v') return print(io, `${tool.version}\n`);
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0))
    return print(io, (await import('./help.js')).programHelp());
  if (first === undefined) throw wrongCall('no command given; portcullis --help lists them');
  if (first === 'help') return runCall([rest[0] ?? '', '--help'], io);
  const command = commandNamed(first);
  const beforeEnd = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (beforeEnd.includes('--help') || beforeEnd.includes('-h'))
    return print(io, (await import('./help.js')).commandHelp(command));
  const run = await command.run();
  return run(readArguments(command, rest), io);
}

function commandNamed(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (command) return command;
  if (later.includes(name)) throw wrongCall(`the command ${name} is not available in this version`);
  const names = commands.map((known) => known.name);
  const guess = didYouMean(name, names);
  throw wrongCall(
    `unknown command "${name}"${guess === '' ? `: choose one of ${names.join(', ')}, as in portcullis check PATH` : guess}`,
  );
}

async function print(io: Io, text: string): Promise<number> {
  await io.stdout.write(text);
  return exitCodes.pass;
}

function messageOf(error: unknown, { environment }: Io): string {
  if (error instanceof PortcullisError) return error.message;
  // Everything else is a bug of ours: the way to it is for those who look for it, not for users.
  if (environment.PORTCULLIS_DEBUG === '1' && error instanceof Error) return error.stack ?? error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `a mistake in portcullis itself: ${message} (PORTCULLIS_DEBUG=1 shows where; please report it)`;
}
