import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

/** The event behind the node at `at`. */
export function skip(events: readonly Event[], at: number): number {
  let next = at + 1;
  if (!opens(events[at])) return next;
  for (let open = 1; open > 0; next++) {
    const event = events[next];
    if (opens(event)) open++;
    else if (!event || event.type === EVENT_ID.POP) open--;
  }
  return next;
}

/** For each mapping and sequence, the event behind it: one pass, so that nothing is skipped twice. */
export function ends(events: readonly Event[]): Uint32Array {
  const behind = new Uint32Array(events.length);
  const open: number[] = [];
  for (const [at, event] of events.entries()) {
    if (event.type === EVENT_ID.POP) behind[open.pop() ?? 0] = at + 1;
    else if (opens(event) || event.type === EVENT_ID.DOCUMENT) open.push(at);
  }
  return behind;
}

function opens(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.MAPPING || event?.type === EVENT_ID.SEQUENCE;
}

export function keyText(text: string, key: ScalarEvent): string {
  return getScalarValue(text, key);
}

/** Where a scalar stands, its quote included; undefined for one that is not written. */
export function scalarStart({ valueStart, style }: ScalarEvent): number | undefined {
  if (valueStart < 0) return undefined;
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  return isQuoted ? valueStart - 1 : valueStart;
}
