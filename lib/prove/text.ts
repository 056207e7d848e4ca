import { type Paint } from '../report/paint';
import { visible } from '../report/visible';
import { count } from '../report/words';
import { hanging } from '../report/wrap';
import { type Cell, type Proof, type Row } from './matrix';

const WIDTH = 80;
const ACTION = 36;

/** The proof for people: a line for each action on each resource of each role, and every cell that does not hold. */
export function* proofText(proof: Proof, paint: Paint): Generator<string> {
  let role = '';
  let resource = '';
  for (const row of proof.rows) {
    if (row.role !== role) {
      yield `${role === '' ? '' : '\n'}${lines('', row.role)
        .map((line) => paint('bold', line))
        .join('\n')}\n`;
      role = row.role;
      resource = '';
    }
    if (row.resource !== resource) yield printed(lines('  ', (resource = row.resource)));
    const broken = row.cells.filter(({ holds }) => !holds);
    const mark = broken.length === 0 ? paint('green', 'holds ') : paint('red', 'BROKEN');
    const [first = '', ...rest] = lines(' '.repeat(12), `${row.action.padEnd(ACTION)} ${said(row)}`);
    yield printed([`    ${mark}  ${first.slice(12)}`, ...rest]);
    for (const cell of broken) yield printed(lines(' '.repeat(14), explained(cell)));
  }
  yield '\n';
  for (const note of proof.notes) yield printed(lines('', `Note: ${note}.`));
  const summary = `${count(proof.cells, 'case')} of ${count(proof.rows.length, 'action')}: ${proof.broken === 0 ? 'all hold' : `${proof.broken} broken`}`;
  yield `${paint(proof.holds ? 'green' : 'red', summary)}\n`;
}

/** Lines that fit a terminal; a name that is longer than one is broken, since nothing else of it can be. */
function lines(indent: string, text: string): string[] {
  return hanging(indent, visible(text), WIDTH).flatMap((line) => {
    const pieces = [line.slice(0, WIDTH)];
    const room = WIDTH - indent.length - 2;
    for (let at = WIDTH; at < line.length; at += room) pieces.push(`${indent}  ${line.slice(at, at + room)}`);
    return pieces;
  });
}

const printed = (all: readonly string[]): string => all.map((line) => `${line.trimEnd()}\n`).join('');

function said({ cells }: Row): string {
  const own = cells.filter(({ expected }) => expected === 'allowed').length;
  return `${own} allowed, ${cells.length - own} refused`;
}

function explained({ case: name, expected, outcome, by }: Cell): string {
  return `${name}: ${outcome} by ${by}, and should be ${expected}`;
}
