import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { TemplateError } from './error';
import { isList, isObject, type Json } from './json-value';
import { type DuplicateKey, type Lines, type Place } from './source';
import { keyText, scalarStart, skip } from './yaml-walk';
import { isStandardTag, longName, plainScalar } from './yaml-tags';

interface Composed {
  readonly value: Json;
  /** The event that closes the document. */
  readonly end: number;
  readonly duplicates: readonly DuplicateKey[];
}

/** Builds one document's value from events: short forms written out, aliases shared, merge keys merged, the last duplicate kept. */
export function compose(text: string, events: readonly Event[], start: number, lines: Lines): Composed {
  const composer = new Composer(text, events, start, lines);
  const value = events[start]?.type === EVENT_ID.POP ? null : composer.node();
  return { value, end: composer.at, duplicates: composer.duplicates };
}

type Mapping = Record<string, Json>;

/** More entries than this are not copied by merge keys: shared parts cannot be made to fill the memory. */
const MAX_MERGED = 1_000_000;

class Composer {
  readonly duplicates: DuplicateKey[] = [];
  private readonly anchors = new Map<string, Json | undefined>();
  private mergeable = MAX_MERGED;

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
    public at: number,
    private readonly lines: Lines,
  ) {}

  node(): Json {
    const event = this.events[this.at++];
    if (!event) throw new TemplateError('ends in the middle of a value');
    if (event.type === EVENT_ID.ALIAS) return this.alias(event.anchorStart, event.anchorEnd);
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE)
      throw new TemplateError('not valid YAML: a value is missing');
    const anchor = event.anchorStart < 0 ? undefined : this.text.slice(event.anchorStart, event.anchorEnd);
    if (anchor !== undefined) this.anchors.set(anchor, undefined);
    const tag = event.tagStart < 0 ? undefined : this.text.slice(event.tagStart, event.tagEnd);
    const value = this.tagged(tag, event);
    if (anchor !== undefined) this.anchors.set(anchor, value);
    return value;
  }

  private tagged(tag: string | undefined, event: Event): Json {
    if (tag !== undefined && !isStandardTag(tag)) {
      const name = longName(tag);
      const plain =
        event.type === EVENT_ID.SCALAR ? getScalarValue(this.text, event) : this.plain(event, undefined);
      if (name !== 'Fn::GetAtt' || typeof plain !== 'string') return { [name]: plain };
      const dot = plain.indexOf('.');
      return { [name]: dot < 0 ? plain : [plain.slice(0, dot), plain.slice(dot + 1)] };
    }
    return this.plain(event, tag);
  }

  private plain(event: Event, tag: string | undefined): Json {
    if (event.type === EVENT_ID.MAPPING) return this.mapping();
    if (event.type === EVENT_ID.SEQUENCE) return this.sequence();
    const scalar = event as ScalarEvent;
    const source = scalar.valueStart < 0 ? '' : getScalarValue(this.text, scalar);
    return scalar.style === SCALAR_STYLE.PLAIN && tag !== '!!str' && tag !== '!'
      ? plainScalar(source)
      : source;
  }

  private sequence(): Json {
    const items: Json[] = [];
    while (this.events[this.at]?.type !== EVENT_ID.POP) items.push(this.node());
    this.at++;
    return items;
  }

  private mapping(): Json {
    const mapping: Mapping = {};
    const start = this.at;
    let merged: Json[] | undefined;
    /** Events of the keys so far; only kept where a key stands twice. */
    let places: Map<string, number> | undefined;
    while (this.events[this.at]?.type !== EVENT_ID.POP) {
      const at = this.at;
      const event = this.events[at] as Event;
      const key = this.key(event);
      const value = this.node();
      if (key === '<<' && event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN) {
        merged ??= [];
        for (const source of isList(value) ? value : [value]) merged.push(source);
        continue;
      }
      if (Object.hasOwn(mapping, key)) {
        places ??= this.placesOf(start, at);
        this.duplicates.push({ key, first: this.place(places.get(key)), second: this.place(at) });
      }
      places?.set(key, at);
      if (key === '__proto__') define(mapping, key, value);
      else mapping[key] = value;
    }
    this.at++;
    if (merged) this.merge(mapping, merged);
    return mapping;
  }

  /** What stands in the mapping itself wins over what is merged into it, and earlier sources over later ones. */
  private merge(mapping: Mapping, sources: readonly Json[]): void {
    for (const source of sources) {
      if (!isObject(source)) continue;
      for (const key of Object.keys(source)) {
        if (--this.mergeable < 0)
          throw new TemplateError(`merge keys (<<) copy more than ${MAX_MERGED} entries`);
        if (!Object.hasOwn(mapping, key)) define(mapping, key, source[key] as Json);
      }
    }
  }

  private placesOf(start: number, end: number): Map<string, number> {
    const places = new Map<string, number>();
    for (let at = start; at < end;) {
      const event = this.events[at];
      if (event?.type === EVENT_ID.SCALAR) places.set(keyText(this.text, event), at);
      at = skip(this.events, skip(this.events, at));
    }
    return places;
  }

  private place(at: number | undefined): Place {
    const event = at === undefined ? undefined : this.events[at];
    return this.lines.at((event?.type === EVENT_ID.SCALAR && scalarStart(event)) || 0);
  }

  private key(event: Event): string {
    if (event.type === EVENT_ID.SCALAR) {
      this.at++;
      const text = keyText(this.text, event);
      if (event.anchorStart >= 0) this.anchors.set(this.text.slice(event.anchorStart, event.anchorEnd), text);
      return text;
    }
    const key = this.node();
    if (typeof key === 'object' && key !== null) {
      const place = 'start' in event ? this.lines.at(event.start) : undefined;
      throw new TemplateError('a key must be text, not a list or a mapping', place?.line, place?.column);
    }
    return String(key);
  }

  private alias(start: number, end: number): Json {
    const name = this.text.slice(start, end);
    const value = this.anchors.get(name);
    if (value !== undefined) return value;
    const place = this.lines.at(start);
    throw new TemplateError(
      this.anchors.has(name)
        ? `alias *${name} contains itself`
        : `alias *${name} has no anchor &${name} before it`,
      place.line,
      place.column,
    );
  }
}

/** Defines, so that a key called `__proto__` is a key like any other. */
function define(mapping: Mapping, key: string, value: Json): void {
  Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
}
