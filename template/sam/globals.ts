import { TemplateError } from '../error';
import { isList, isObject, type Json, type JsonObject, member } from '../json-value';
import { isFunction, mappingOf } from './raw';

/** More entries than this are refused: shared settings over many resources cannot be made to fill the memory. */
const MAX_ENTRIES = 500_000;

/** Merges `Globals` into resources: mappings by their keys, lists one after the other, anything else as the resource says. */
export class Globals {
  private readonly sections: JsonObject;
  private left = MAX_ENTRIES;
  /** What two mappings give, so that parts which are shared are merged once. */
  private readonly known = new WeakMap<object, WeakMap<object, Json>>();

  constructor(template: JsonObject) {
    this.sections = mappingOf(member(template, 'Globals'));
  }

  /** The shared settings of a type, without those that the resource wants to do without. */
  of(type: string, ignored: Json | undefined): JsonObject {
    const section = mappingOf(member(this.sections, type.replace('AWS::Serverless::', '')));
    if (ignored === '*') return {};
    if (!isList(ignored)) return section;
    return Object.fromEntries(Object.entries(section).filter(([name]) => !ignored.includes(name)));
  }

  /** The properties of a resource with the shared settings in them. */
  merge(shared: JsonObject, own: Json | undefined): JsonObject {
    const merged = own === undefined || own === null ? shared : this.both(shared, own, replaced);
    return mappingOf(merged);
  }

  private both(shared: Json, own: Json, without: ReadonlySet<string> = none): Json {
    if (isList(shared) && isList(own)) return this.lists(shared, own);
    if (!isObject(shared) || !isObject(own) || isFunction(shared) || isFunction(own)) return own;
    if (Object.keys(shared).length === 0) return own;
    const before = this.known.get(shared)?.get(own);
    if (before !== undefined) return before;
    const merged = this.mappings(shared, own, without);
    const partners = this.known.get(shared) ?? new WeakMap<object, Json>();
    this.known.set(shared, partners.set(own, merged));
    return merged;
  }

  private mappings(shared: JsonObject, own: JsonObject, without: ReadonlySet<string>): JsonObject {
    const merged = new Map<string, Json>(Object.entries(shared));
    for (const [key, value] of Object.entries(own)) {
      const general = member(shared, key);
      merged.set(key, general === undefined || without.has(key) ? value : this.both(general, value));
    }
    this.spend(merged.size);
    return Object.fromEntries(merged);
  }

  private lists(shared: readonly Json[], own: readonly Json[]): Json {
    this.spend(shared.length + own.length);
    return [...shared, ...own];
  }

  private spend(entries: number): void {
    this.left -= entries;
    if (this.left < 0) throw new TemplateError(`Globals make more than ${MAX_ENTRIES} settings`);
  }
}

/** Lists that a resource replaces, where others are joined. */
const replaced: ReadonlySet<string> = new Set(['Architectures']);
const none: ReadonlySet<string> = new Set();
