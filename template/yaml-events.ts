import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { MAX_DEPTH, TemplateError } from './error';
import { onlyInFlow } from './yaml-flow';
import { shallowLines } from './yaml-repair';

interface Events {
  readonly text: string;
  readonly events: Event[];
  /** Columns that repaired lines were moved by; by line, from 0. */
  readonly moved: ReadonlyMap<number, number>;
}

/** No repair may cost more than this many characters parsed again. */
const MAX_REPARSED = 32_000_000;
/** Deeper than any block that a repaired line continues. */
const DEEPER = ' '.repeat(100);

/**
 * Reads a text as YAML events; throws TemplateError.
 *
 * Our parser wants every line of a bracket or a quoted text to stand deeper than its key; CloudFormation's does not.
 * Such lines are moved to the right and the text is read again: leading space there has no meaning.
 */
export function readEvents(text: string): Events {
  const first = attempt(text, new Map());
  if (!('refused' in first)) return { text, events: first.events, moved: new Map() };
  if (first.shallow === undefined) throw first.refused;
  return repairAtOnce(text) ?? repairOneByOne(text, new Map());
}

type Attempt =
  | { readonly events: Event[] }
  | {
      readonly refused: TemplateError;
      readonly shallow?: { readonly line: number; readonly offset: number };
    };

/** What is refused is refused at the place that the author sees: without what its line was moved by. */
function attempt(text: string, moved: ReadonlyMap<number, number>): Attempt {
  try {
    return { events: parseEvents(text, { maxDepth: MAX_DEPTH }) };
  } catch (error) {
    const tooDeep = `nested deeper than ${MAX_DEPTH} levels`;
    if (error instanceof RangeError) return { refused: new TemplateError(tooDeep) };
    if (!(error instanceof YAMLException)) throw error;
    const { mark, reason = 'unreadable' } = error;
    const why = reason.includes('maxDepth') ? tooDeep : `not valid YAML: ${reason}`;
    if (!mark) return { refused: new TemplateError(why) };
    const column = Math.max(0, mark.column - (moved.get(mark.line) ?? 0));
    const refused = new TemplateError(why, mark.line + 1, column + 1);
    if (reason !== 'deficient indentation') return { refused };
    return { refused, shallow: { line: mark.line, offset: mark.position - mark.column } };
  }
}

/** Moves every line that looks as if it has to be moved. Undefined where that was wrong: the parser has the last word. */
function repairAtOnce(original: string): Events | undefined {
  const parts: string[] = [];
  const moved = new Map<number, number>();
  let from = 0;
  let line = 0;
  for (const offset of shallowLines(original)) {
    const part = original.slice(from, offset);
    line += part.split('\n').length - 1;
    parts.push(part, DEEPER);
    moved.set(line, DEEPER.length);
    from = offset;
  }
  if (moved.size === 0) return undefined;
  try {
    const repaired = repairOneByOne([...parts, original.slice(from)].join(''), moved);
    return onlyInFlow(repaired) ? repaired : undefined;
  } catch {
    return undefined;
  }
}

/** Moves the line that the parser objects to, until it objects to none. */
function repairOneByOne(original: string, before: ReadonlyMap<number, number>): Events {
  let text = original;
  const moved = new Map(before);
  for (let reparsed = 0; ; reparsed += text.length) {
    const next = attempt(text, moved);
    if (!('refused' in next)) return { text, events: next.events, moved };
    const { shallow } = next;
    if (!shallow || moved.has(shallow.line) || reparsed > MAX_REPARSED) throw next.refused;
    text = text.slice(0, shallow.offset) + DEEPER + text.slice(shallow.offset);
    moved.set(shallow.line, DEEPER.length);
  }
}
