import { isControlId, type ControlId } from './controls';
import generated from './parts.generated.json';

/** Something in the code that registered itself for controls. */
export interface Part {
  /** Class of a construct, id of a rule, folder of a runtime part, file name of a probe. */
  readonly name: string;
  /** Where it stands, from the root of the sources. */
  readonly file: string;
  readonly controls: readonly ControlId[];
}

/** A test with a negative case, declared by `refuses(...)`. */
export interface Proof {
  readonly control: ControlId;
  /** The title of the test. */
  readonly name: string;
  readonly file: string;
}

/** Everything that was found in the sources. */
export interface Parts {
  readonly constructs: readonly Part[];
  readonly rules: readonly Part[];
  readonly runtime: readonly Part[];
  readonly probes: readonly Part[];
  readonly proofs: readonly Proof[];
}

/** The file before its ids are checked. */
interface Collected {
  readonly constructs: readonly Unchecked[];
  readonly rules: readonly Unchecked[];
  readonly runtime: readonly Unchecked[];
  readonly probes: readonly Unchecked[];
  readonly proofs: readonly { readonly control: string; readonly name: string; readonly file: string }[];
}

interface Unchecked {
  readonly name: string;
  readonly file: string;
  readonly controls: readonly string[];
}

/** The parts and proofs of this version, as `npm run generate` collected them. */
export function shippedParts(): Parts {
  const collected: Collected = generated;
  return {
    constructs: collected.constructs.map(checked),
    rules: collected.rules.map(checked),
    runtime: collected.runtime.map(checked),
    probes: collected.probes.map(checked),
    proofs: collected.proofs.map((proof) => ({ ...proof, control: controlId(proof.control) })),
  };
}

function checked(part: Unchecked): Part {
  return { ...part, controls: part.controls.map(controlId) };
}

function controlId(id: string): ControlId {
  if (isControlId(id)) return id;
  throw new Error(
    `parts.generated.json names the control "${id}", which does not exist: run \`npm run generate\``,
  );
}
