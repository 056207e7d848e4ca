import { EVENT_ID, type Event, getScalarValue } from 'js-yaml';
import { type Json } from './json-value';
import { compose } from './yaml-compose';
import { type DuplicateKey, Lines, type Place, type Source } from './source';
import { readEvents } from './yaml-events';
import { longName } from './yaml-tags';

/** Parses every document of a YAML text; throws TemplateError. Empty documents are left out. */
export function parseYaml(original: string): { value: Json; source: Source }[] {
  const { text, events, moved } = readEvents(original);
  const lines = new Lines(text, moved);
  const documents: { value: Json; source: Source }[] = [];
  for (let at = 0; at < events.length; at++) {
    if (events[at]?.type !== EVENT_ID.DOCUMENT) continue;
    const { value, end, duplicates } = compose(text, events, at + 1, lines);
    if (value !== null)
      documents.push({ value, source: new YamlSource(text, events, at + 1, lines, duplicates) });
    at = end;
  }
  return documents;
}

/** Walks the events again, which carry offsets; a resource's part of them is small. */
class YamlSource implements Source {
  private readonly members = new Map<number, Map<string, readonly [number, number]>>();

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
    private readonly root: number,
    private readonly lines: Lines,
    private readonly duplicates: readonly DuplicateKey[],
  ) {}

  locate(path: readonly string[]): Place | null {
    let at = this.root;
    let shown = this.offset(at);
    for (const [depth, segment] of path.entries()) {
      if (segment === this.tagAt(at)) continue;
      const found = this.membersAt(at, depth < 2).get(segment);
      if (!found) break;
      shown = this.offset(found[0]) ?? shown;
      at = found[1];
    }
    return shown === undefined ? null : this.lines.at(shown);
  }

  duplicateKeys(): readonly DuplicateKey[] {
    return this.duplicates;
  }

  private offset(index: number): number | undefined {
    const event = this.events[index];
    if (!event) return undefined;
    if (event.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? undefined : event.valueStart;
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
    return 'start' in event ? event.start : undefined;
  }

  private tagAt(index: number): string | undefined {
    const event = this.events[index];
    if (!event || !('tagStart' in event) || event.tagStart < 0) return undefined;
    return longName(this.text.slice(event.tagStart, event.tagEnd));
  }

  /** Name -> events of the key and the value, for the container at `at`. */
  private membersAt(at: number, keep: boolean): Map<string, readonly [number, number]> {
    const kept = this.members.get(at);
    if (kept) return kept;
    const members = new Map<string, readonly [number, number]>();
    const container = this.events[at];
    if (container?.type === EVENT_ID.MAPPING || container?.type === EVENT_ID.SEQUENCE) {
      let index = 0;
      for (let next = at + 1; this.events[next]?.type !== EVENT_ID.POP;) {
        const keyAt = next;
        const key = this.events[next];
        if (container.type === EVENT_ID.SEQUENCE) {
          members.set(String(index++), [keyAt, next]);
        } else {
          next = this.skip(next);
          if (key?.type === EVENT_ID.SCALAR) members.set(getScalarValue(this.text, key), [keyAt, next]);
        }
        next = this.skip(next);
      }
    }
    if (keep) this.members.set(at, members);
    return members;
  }

  /** The event behind the node at `at`. */
  private skip(at: number): number {
    const event = this.events[at];
    let next = at + 1;
    if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return next;
    for (let open = 1; open > 0; next++) {
      const type = this.events[next]?.type;
      if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) open++;
      else if (type === EVENT_ID.POP) open--;
    }
    return next;
  }
}
