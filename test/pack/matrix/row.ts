import { type Tampering } from '../tampering';

/** 0 passes; 1 is a verdict or a failed synth; 2 is an assembly that the gate refuses. */
export type ExitCode = 0 | 1 | 2;

/** What a way to pass the gate comes to, in a bare `node` program, in CDK's own CLI and in `portcullis check`. */
export interface Row {
  /** What somebody does, knowingly or not. */
  readonly attempt: string;
  /** An app of apps/cases.ts. */
  readonly app: string;
  /** A context key that the app itself sets to false. */
  readonly contextOff?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments to `cdk synth`; for the cells where its answer differs from the bare program's. */
  readonly cliArguments?: readonly string[];
  /** Content of cdk.json for the CLI. */
  readonly cdkJson?: Readonly<Record<string, unknown>>;
  /** What happens to the assembly after the synth. */
  readonly tampering?: Tampering;
  readonly noPack?: true;
  /** Exit code of the bare program; left out where the attempt needs the CLI. */
  readonly bare?: 0 | 1;
  /** Exit code of `cdk synth`, where it was asked. */
  readonly cli?: 0 | 1;
  /** Exit code of `portcullis check cdk.out`. */
  readonly check: ExitCode;
  /** Why a synth passes that should not, or who decides. */
  readonly because?: string;
}
