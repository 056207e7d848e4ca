import { COLLECTION_STYLE, EVENT_ID, type Event, SCALAR_STYLE } from 'js-yaml';

/** Whether every line that was moved lies inside brackets or a quoted text, where leading space has no meaning. */
export function onlyInFlow({
  text,
  events,
  moved,
}: {
  readonly text: string;
  readonly events: readonly Event[];
  readonly moved: ReadonlyMap<number, number>;
}): boolean {
  const lines = rangesOf(text, moved);
  /** Whether each open collection is in brackets; documents have no entry here. */
  const open: boolean[] = [];
  return events.every((event) => {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      return true;
    }
    const inFlow = open.at(-1) === true;
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE)
      open.push(event.style === COLLECTION_STYLE.FLOW);
    if (inFlow || event.type === EVENT_ID.DOCUMENT) return true;
    if (event.type !== EVENT_ID.SCALAR)
      return !touches(lines, 'start' in event ? event.start : event.anchorStart, 0);
    const isQuoted = event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED;
    return !touches(lines, event.valueStart, isQuoted ? 0 : event.valueEnd - event.valueStart);
  });
}

type Range = readonly [start: number, end: number];

function rangesOf(text: string, moved: ReadonlyMap<number, number>): Range[] {
  const ranges: Range[] = [];
  let line = 0;
  for (let at = 0; at < text.length; line++) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    if (moved.has(line)) ranges.push([at, end]);
    at = end + 1;
  }
  return ranges;
}

/** Whether some range reaches into the text from `at`, `length` long. */
function touches(ranges: readonly Range[], at: number, length: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range)[1] < at) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range[0] <= at + length;
}
