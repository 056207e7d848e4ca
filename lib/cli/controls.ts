import { controlCoverage, type ControlCoverage } from '../../checklist/coverage';
import { shippedParts } from '../../checklist/parts';
import { paintFor, type Style } from '../report/paint';
import { count } from '../report/words';
import { hanging } from '../report/wrap';
import { optionValue, wrongCall } from './arguments';
import { type Call, exitCodes, type Io } from './command';
import { writeAll } from './output';

/** `portcullis controls`: what enforces each control in this version. */
export async function runControls(call: Call, io: Io): Promise<number> {
  if (call.words.length > 0) throw wrongCall('controls takes no words: it lists all of them');
  const covered = controlCoverage(shippedParts());
  await writeAll(io.stdout, optionValue(call, 'format') === 'json' ? asJson(covered) : asText(covered, io));
  return exitCodes.pass;
}

function* asJson(covered: readonly ControlCoverage[]): Generator<string> {
  const listed = covered.map(({ id, title, wave, status, by, proofs }) => ({
    id,
    title,
    wave,
    status,
    by,
    proofs,
  }));
  yield `${JSON.stringify(listed, null, 2)}\n`;
}

const statusStyle = { enforced: 'green', partial: 'yellow', planned: 'dim' } as const satisfies Record<
  string,
  Style
>;

function* asText(covered: readonly ControlCoverage[], { stdout, environment }: Io): Generator<string> {
  const paint = paintFor(stdout, environment);
  for (const { id, title, status, by, proofs, missing } of covered) {
    const head = `${id}  ${status.padEnd(8)}  `;
    const [first = '', ...rest] = hanging(head, title, 80);
    yield `${paint('bold', id)}  ${paint(statusStyle[status], status)}${first.slice(id.length + 2 + status.length)}\n`;
    for (const line of rest) yield `${line}\n`;
    if (status === 'planned') continue;
    for (const [kind, names] of [...Object.entries(by), ['proofs', proofs] as const])
      if (names.length > 0) yield* detail(kind, names);
    for (const one of missing) yield* detail('missing', [one]);
  }
  const number = (wanted: string) => covered.filter(({ status }) => status === wanted).length;
  yield `\n${count(covered.length, 'control')}: ${number('enforced')} enforced, ${number('partial')} partial, ${number('planned')} planned\n`;
}

function* detail(kind: string, names: readonly string[]): Generator<string> {
  for (const line of hanging(`        ${kind}: `, names.join(', '), 80, 10)) yield `${line}\n`;
}
