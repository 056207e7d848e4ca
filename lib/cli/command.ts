/** An option of a command: what the parser accepts, the help page shows and the error messages name. */
export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** What stands for its value on the help page; an option without one is a switch. */
  readonly value?: string;
  /** The values it takes, where they can be listed. */
  readonly values?: readonly string[];
  /** May be given more than once. */
  readonly repeatable?: boolean;
  readonly help: string;
}

/** A command: what it is called, takes and does. Its code is loaded only when it runs. */
export interface Command {
  readonly name: string;
  /** What follows the name on the usage line. */
  readonly takes: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What the help page explains beyond the options. */
  readonly about: string;
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [call: string, does: string])[];
  readonly run: () => Promise<(call: Call, io: Io) => Promise<number>>;
}

/** What was asked for: the words that are no options, and the options in their order. */
export interface Call {
  readonly words: readonly string[];
  readonly options: readonly GivenOption[];
}

export interface GivenOption {
  readonly name: string;
  /** Empty for a switch. */
  readonly value: string;
}

/** What a command touches of the process it runs in. */
export interface Io {
  /** Asked for only by what reads it. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A stream that takes text, and says when it can take more. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): Promise<void>;
}

/** Exit codes: the verdict `pass`, the verdict `fail`, and everything that could not be judged or understood. */
export const exitCodes = { pass: 0, fail: 1, error: 2 } as const;
