import { type Decision } from '../../template/policy/evaluation';

/** One cell of the matrix. */
export interface Cell {
  readonly case: string;
  readonly expected: 'allowed' | 'denied';
  readonly outcome: Decision['outcome'];
  /** The statement that decided, or the kind of policy that has no Allow. */
  readonly by: string;
  readonly holds: boolean;
}

/** One action on one resource, in every case. */
export interface Row {
  /** Who asks: a role that works for tenants, or everybody. */
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  readonly cells: readonly Cell[];
}

export interface Proof {
  readonly holds: boolean;
  readonly rows: readonly Row[];
  readonly cells: number;
  readonly broken: number;
  /** What stands in the templates and was not counted, and why. */
  readonly notes: readonly string[];
}

export function cell(name: string, expected: Cell['expected'], { outcome, by }: Decision): Cell {
  return { case: name, expected, outcome, by, holds: (outcome === 'allowed') === (expected === 'allowed') };
}
