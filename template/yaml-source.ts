import { EVENT_ID, type Event } from 'js-yaml';
import { type Json } from './json-value';
import { compose } from './yaml-compose';
import { type DuplicateKey, Lines, type Place, type Source } from './source';
import { readEvents } from './yaml-events';
import { longName } from './yaml-tags';
import { ends, keyText, scalarStart } from './yaml-walk';

/** Events of a member's key and value; of an item twice. */
type Found = readonly [key: number, value: number];

/** Containers of more events than this are remembered, so that many findings in one long list cost one walk of it. */
const LONG = 200;

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

/** Walks the events again, which carry offsets. */
class YamlSource implements Source {
  private readonly members = new Map<number, ReadonlyMap<string, Found>>();
  private ends: Uint32Array | undefined;

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
    for (const segment of path) {
      if (segment === this.tagAt(at)) continue;
      const found = this.find(at, segment);
      if (!found) break;
      shown = this.offset(found[0]) ?? shown;
      at = found[1];
    }
    return shown === undefined ? null : this.lines.at(shown);
  }

  mentions(word: string): boolean {
    // A backslash may write any letter.
    return this.text.includes(word) || this.text.includes('\\');
  }

  duplicateKeys(): readonly DuplicateKey[] {
    return this.duplicates;
  }

  private offset(index: number): number | undefined {
    const event = this.events[index];
    if (!event) return undefined;
    if (event.type === EVENT_ID.SCALAR) return scalarStart(event);
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
    return 'start' in event ? event.start : undefined;
  }

  private tagAt(index: number): string | undefined {
    const event = this.events[index];
    if (!event || !('tagStart' in event) || event.tagStart < 0) return undefined;
    return longName(this.text.slice(event.tagStart, event.tagEnd));
  }

  /** Events of the key and the value of a member of the container at `at`; of two with one name, the last. */
  private find(at: number, name: string): Found | undefined {
    const known = this.members.get(at);
    if (known) return known.get(name);
    if (this.behind(at) - at > LONG) return this.remember(at).get(name);
    let found: Found | undefined;
    this.walk(at, (key, value, index) => {
      if (key === value ? String(index) === name : this.isKey(key, name)) found = [key, value];
    });
    return found;
  }

  private remember(at: number): ReadonlyMap<string, Found> {
    const members = new Map<string, Found>();
    this.walk(at, (key, value, index) => {
      const event = this.events[key];
      if (key === value) members.set(String(index), [key, value]);
      else if (event?.type === EVENT_ID.SCALAR) members.set(keyText(this.text, event), [key, value]);
    });
    this.members.set(at, members);
    return members;
  }

  /** Calls back for each member of the container at `at`; key and value of an item are the same event. */
  private walk(at: number, each: (key: number, value: number, index: number) => void): void {
    const type = this.events[at]?.type;
    if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return;
    const end = this.behind(at) - 1;
    let index = 0;
    for (let next = at + 1; next < end;) {
      const value = type === EVENT_ID.SEQUENCE ? next : this.behind(next);
      each(next, value, index++);
      next = this.behind(value);
    }
  }

  private isKey(at: number, name: string): boolean {
    const event = this.events[at];
    if (event?.type !== EVENT_ID.SCALAR) return false;
    if (!event.fast) return keyText(this.text, event) === name;
    const { valueStart, valueEnd } = event;
    return valueEnd - valueStart === name.length && this.text.startsWith(name, valueStart);
  }

  /** The event behind the node at `at`. */
  private behind(at: number): number {
    this.ends ??= ends(this.events);
    return this.ends[at] || at + 1;
  }
}
