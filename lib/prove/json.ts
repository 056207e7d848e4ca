import { tool } from '../gate/tool';
import { visible } from '../report/visible';
import { type Cell, type Proof } from './matrix';

/**
 * The proof for programs, version 1: every cell, and the statement that decided it. Fields may be added, none changes its meaning.
 *
 * Comes in pieces, one line a row, so that a matrix of any size is written without holding its text in memory.
 */
export function* proofJson({ holds, rows, cells, broken, notes }: Proof): Generator<string> {
  const head = { version: 1, tool, holds, cells, broken, notes };
  yield `${json(head).slice(0, -1)},"rows":[`;
  for (const [at, { role, action, resource, cells: ofRow }] of rows.entries())
    yield `${at === 0 ? '\n' : ',\n'}  ${json({ role, action, resource, cells: ofRow.map(cellJson) })}`;
  yield '\n]}\n';
}

const cellJson = ({ case: name, expected, outcome, by, holds }: Cell): Cell => ({
  case: name,
  expected,
  outcome,
  by,
  holds,
});

/** JSON that is safe to print on a terminal too. */
const json = (value: unknown): string => visible(JSON.stringify(value));
