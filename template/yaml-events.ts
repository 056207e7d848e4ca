import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { MAX_DEPTH, TemplateError } from './error';

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
 * Such a line is moved to the right and the text is read again: leading space there has no meaning.
 */
export function readEvents(original: string): Events {
  let text = original;
  const moved = new Map<number, number>();
  for (let reparsed = 0; ; reparsed += text.length) {
    try {
      return { text, events: parseEvents(text, { maxDepth: MAX_DEPTH }), moved };
    } catch (error) {
      if (error instanceof RangeError) throw new TemplateError(`nested deeper than ${MAX_DEPTH} levels`);
      if (!(error instanceof YAMLException)) throw error;
      const { mark } = error;
      if (
        !mark ||
        error.reason !== 'deficient indentation' ||
        moved.has(mark.line) ||
        reparsed > MAX_REPARSED
      )
        throw new TemplateError(
          `not valid YAML: ${error.reason ?? 'unreadable'}`,
          mark && mark.line + 1,
          mark && mark.column + 1,
        );
      const start = mark.position - mark.column;
      text = text.slice(0, start) + DEEPER + text.slice(start);
      moved.set(mark.line, DEEPER.length);
    }
  }
}
