import { type Severity } from '../../rules/rule';

const codes = {
  bold: 1,
  dim: 2,
  underline: 4,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
} as const;

export type Style = keyof typeof codes;

/** Wraps text in a terminal style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_style, text) => text;

export const coloured: Paint = (style, text) => `\u001b[${codes[style]}m${text}\u001b[0m`;

/** What decides about colour: where the text goes, and what the user asked for. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Colour only on a terminal; `NO_COLOR` (any value) forbids it, `FORCE_COLOR` (but 0 or false) wins over both. */
export function paintFor(stream: Terminal, environment: Readonly<Record<string, string | undefined>>): Paint {
  const { FORCE_COLOR: forced, NO_COLOR: forbidden, TERM: terminal } = environment;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? plain : coloured;
  if (forbidden !== undefined && forbidden !== '') return plain;
  return stream.isTTY === true && terminal !== 'dumb' ? coloured : plain;
}

export const severityStyle: Readonly<Record<Severity, Style>> = {
  critical: 'magenta',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
};
