import { type ControlId } from './controls';

/** The rule column of a control that all rules together serve. */
export const everyRule = 'every rule of the pack';

/** The shape of one entry of controls.ts. */
export interface Control {
  /** The order in which controls are built: 1 platform, 2 application plane, 3 AI and operations. */
  readonly wave: 1 | 2 | 3;
  readonly title: string;
  /** Names of the constructs (or the pack) that provision the control. */
  readonly constructs?: readonly string[];
  /** What rules judge. */
  readonly rule?: string;
  /** What shipped code does while the environment runs. */
  readonly runtime?: string;
  /** How a negative case shows that the control holds. */
  readonly proof: string;
}

/** The shape of one entry of clauses.ts. */
export interface Clause {
  readonly says: string;
  readonly controls: readonly ControlId[];
}
