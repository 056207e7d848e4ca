import { type JsonObject } from '../../template';
import { type Proof } from '../../lib/prove/matrix';
import { objectAt, type Stack } from '../../lib/prove/plain';
import { proveIsolation } from '../../lib/prove/prove';
import { type Estate, template } from './estate';

export const home = '111122223333';
export const elsewhere = '444455556666';

/** A policy document of one or more statements. */
export const policy = (...Statement: readonly object[]): object => ({ Version: '2012-10-17', Statement });

/** The stack of the estate, with more resources, and others beside it. */
export function proofOf(more: object, changes: Partial<Estate> = {}, ...others: readonly Stack[]): Proof {
  const Resources = { ...objectAt(template(changes), 'Resources'), ...more };
  return proveIsolation([stackOf('Shop', Resources), ...others]);
}

export function stackOf(name: string, resources: object, account = home): Stack {
  const plain = JSON.parse(JSON.stringify({ Resources: resources })) as JsonObject;
  return { name, template: plain, account, region: 'eu-central-1' };
}

/** The cell of an action, in rows about what such a resource is. */
export function cellOf(proof: Proof, action: string, name: string, resource = '') {
  const row = proof.rows.find(
    (one) =>
      one.action === action &&
      one.resource.includes(resource) &&
      one.cells.some((cell) => cell.case === name),
  );
  return row?.cells.find((cell) => cell.case === name);
}
