import { type Paint } from '../report/paint';
import { count } from '../report/words';
import { type Cell, type Proof, type Row } from './matrix';

/** The proof for people: a line for each action of each role, and every cell that does not hold. */
export function* proofText(proof: Proof, paint: Paint): Generator<string> {
  let role = '';
  for (const row of proof.rows) {
    if (row.role !== role) yield `${role === '' ? '' : '\n'}${paint('bold', (role = row.role))}\n`;
    const broken = row.cells.filter(({ holds }) => !holds);
    const mark = broken.length === 0 ? paint('green', 'holds ') : paint('red', 'BROKEN');
    yield `  ${mark}  ${row.action.padEnd(30)} ${row.resource}  (${said(row)})\n`;
    for (const cell of broken) yield `            ${explained(cell)}\n`;
  }
  const summary = `${count(proof.cells, 'case')} of ${count(proof.rows.length, 'action')}: ${proof.broken === 0 ? 'all hold' : `${proof.broken} broken`}`;
  yield `\n${paint(proof.holds ? 'green' : 'red', summary)}\n`;
}

function said({ cells }: Row): string {
  const own = cells.filter(({ expected }) => expected === 'allowed').length;
  return `${own} allowed, ${cells.length - own} refused`;
}

function explained({ case: name, expected, outcome, by }: Cell): string {
  return `${name}: ${outcome} by ${by}, and should be ${expected}`;
}
