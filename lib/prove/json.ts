import { tool } from '../gate/tool';
import { type Proof } from './matrix';

/** The proof for programs: every cell, and the statement that decided it. */
export function proofJson(proof: Proof): string {
  return `${JSON.stringify({ tool, ...proof }, null, 2)}\n`;
}
