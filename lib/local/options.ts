import { type Probe } from '../../probes/probe';
import { type Output } from './progress';
import { type GateResult } from './report';

export interface LocalOptions {
  /** The folder with cdk.json; reports are written here. */
  readonly project: string;
  /** Judges a cloud assembly. */
  readonly gate: (assembly: string) => Promise<GateResult>;
  readonly probes: readonly Probe[];
  readonly env: NodeJS.ProcessEnv;
  readonly out: Output;
  /** Leaves the emulator running and says how to talk to it. @default false */
  readonly keep?: boolean;
  /** Shows what the CDK prints. @default false */
  readonly verbose?: boolean;
  /** The launcher's folder. @default - `emulator` of the project */
  readonly emulator?: string;
  /** More environment for the emulator, for tests. */
  readonly emulatorEnv?: Readonly<Record<string, string>>;
}
