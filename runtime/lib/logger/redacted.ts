import { isCountName, isSecretName } from './names';
import { cutMark, mark, withoutSecrets } from './text';

/** What a record may cost. What is beyond is cut, and never passed on unread. */
export interface RedactionLimits {
  /**
   * So deep, counting documents in texts and the causes of errors.
   *
   * @default 8
   */
  readonly depth?: number;
  /**
   * So many values in all.
   *
   * @default 1000
   */
  readonly values?: number;
  /**
   * So many values of one list, set, map or object.
   *
   * @default 100
   */
  readonly items?: number;
  /**
   * So many characters of one text.
   *
   * @default 4096
   */
  readonly text?: number;
  /**
   * So many characters in all.
   *
   * @default 32768
   */
  readonly characters?: number;
}

const standard: Required<RedactionLimits> = {
  ...{ depth: 8, values: 1000, items: 100, text: 4096, characters: 32_768 },
};
/** So many characters are read as documents, in all; what is beyond is read as text. */
const mostDocuments = 131_072;

/**
 * A value without its secrets, as plain data: those under a secret name, and those that have the form of a secret, in texts, in
 * documents within texts, in errors, maps, sets and names. Changes nothing, calls no getter, and never throws.
 *
 * @example
 * redacted({ user: 'ada', password: 'hunter2' }); // { user: 'ada', password: '[redacted]' }
 */
export function redacted(value: unknown, limits: RedactionLimits = {}): unknown {
  return new Redaction({ ...standard, ...limits }).value(value, 0);
}

class Redaction {
  private isChanged = false;
  private values = 0;
  private characters = 0;
  private documents = 0;
  private readonly above = new Set<object>();

  constructor(private readonly limits: Required<RedactionLimits>) {}

  value(value: unknown, depth: number): unknown {
    if (typeof value === 'boolean' || value === null || value === undefined) return value;
    this.values += 1;
    if (this.values > this.limits.values) return this.changed(cutMark);
    if (typeof value === 'string') return this.text(value, depth);
    if (typeof value === 'number') return this.number(value);
    if (typeof value === 'object') return this.object(value, depth);
    return typeof value === 'function' ? '[function]' : this.plain(String(value));
  }

  private number(value: number): unknown {
    const text = String(value);
    const shown = this.plain(text);
    return shown === text && Number.isFinite(value) ? value : shown;
  }

  private text(text: string, depth: number): string {
    return this.document(text, depth) ?? this.plain(text);
  }

  private plain(text: string): string {
    const most = Math.min(this.limits.text, this.limits.characters - this.characters);
    if (most <= 0 && text !== '') return this.changed(cutMark);
    // What is read costs, and not what is shown.
    this.characters += Math.min(text.length, most);
    const shown = withoutSecrets(text, most);
    return shown === text ? text : this.changed(shown);
  }

  /** A text that is JSON, or ends in it; undefined for any other, which is read as text. */
  private document(text: string, depth: number): string | undefined {
    this.documents += text.length;
    if (this.documents > mostDocuments) return undefined;
    const begin = text.search(/[[{]|^\s*"/);
    const end = 1 + Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'), text.lastIndexOf('"'));
    const parsed = begin === -1 ? undefined : parse(text.slice(begin, end));
    if (parsed === undefined) return undefined;
    if (depth >= this.limits.depth) return this.changed(cutMark);
    const before = { isChanged: this.isChanged, values: this.values, characters: this.characters };
    this.isChanged = false;
    const shown = this.value(parsed, depth + 1);
    const head = this.plain(text.slice(0, begin + 1));
    const tail = this.plain(text.slice(end));
    // A head that ends otherwise says that what follows is a secret as a whole.
    const isWhole = head.endsWith(text[begin] ?? '') && this.characters <= this.limits.characters;
    const written = this.isChanged ? JSON.stringify(shown) : asWritten(parsed, text.slice(begin, end));
    if (isWhole && written !== undefined && (this.isChanged || text.length <= this.limits.text)) {
      this.isChanged ||= before.isChanged;
      return head.slice(0, -1) + written + tail;
    }
    Object.assign(this, before);
    return undefined;
  }

  private object(value: object, depth: number): unknown {
    if (this.above.has(value)) return this.changed('[circular]');
    if (depth >= this.limits.depth) return this.changed(cutMark);
    this.above.add(value);
    try {
      return this.contents(value, depth + 1);
    } catch {
      return this.changed('[unreadable]');
    } finally {
      this.above.delete(value);
    }
  }

  private contents(value: object, depth: number): unknown {
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof SharedArrayBuffer)
      return this.changed(`[${value.byteLength} bytes]`);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
    if (value instanceof RegExp || value instanceof URL || value instanceof String || value instanceof Number)
      return this.value(String(value), depth);
    if (Array.isArray(value)) return this.list(value, depth);
    if (value instanceof Set) return this.list(value, depth);
    if (value instanceof Map || value instanceof URLSearchParams || value instanceof Headers)
      return this.list(value.entries(), depth);
    if (value instanceof Error) return this.error(value, depth);
    if ('toJSON' in value && typeof value.toJSON === 'function') return this.value(value.toJSON(), depth);
    return this.members(value, depth);
  }

  private list(values: Iterable<unknown>, depth: number): unknown[] {
    // Names and values in turn, as the entries of a map are, and headers as node received them.
    const isPaired = Array.isArray(values) && values.length % 2 === 0;
    const shown: unknown[] = [];
    let before: unknown;
    for (const value of values) {
      if (shown.length === this.limits.items) {
        shown.push(this.changed(cutMark));
        break;
      }
      const isValue = isPaired && shown.length % 2 === 1;
      shown.push(isValue && isWord(before) ? this.named(before, value, depth) : this.value(value, depth));
      before = value;
    }
    return shown;
  }

  /** A value that a name stands beside. */
  private named(name: string, value: unknown, depth: number): unknown {
    if (value === undefined || value === null || typeof value === 'boolean') return value;
    if (typeof value === 'number' && isCountName(name)) return value;
    return isSecretName(name) ? this.changed(mark) : this.value(value, depth);
  }

  private error(error: Error, depth: number): unknown {
    const { name, message, stack, cause } = error;
    const errors = error instanceof AggregateError ? { errors: error.errors as unknown } : {};
    const own = this.members(error, depth);
    const shown = this.members(
      { name, message, stack, ...(cause !== undefined && { cause }), ...errors },
      depth,
    );
    return { ...shown, ...own };
  }

  private members(value: object, depth: number): Record<string, unknown> {
    const shown: Record<string, unknown> = {};
    const keys = Object.keys(value);
    const label = ['name', 'Name', 'key', 'Key', 'header']
      .map((key) => ownValue(value, key))
      .find(isSecretText);
    const isBuffer = ownValue(value, 'type') === 'Buffer';
    for (const key of keys.slice(0, this.limits.items)) {
      const property = Object.getOwnPropertyDescriptor(value, key);
      const isLabelled = label !== undefined && /^(?:string)?values?$/i.test(key);
      const name = isLabelled ? label : isBuffer && key === 'data' ? 'secret' : key;
      const member = property?.get ? this.changed('[getter]') : this.named(name, property?.value, depth);
      if (member !== undefined) define(shown, this.text(key, depth), member);
    }
    if (keys.length > this.limits.items) shown['…'] = this.changed(cutMark);
    return shown;
  }

  private changed(shown: string): string {
    this.isChanged = true;
    return shown;
  }
}

function ownValue(of: object, key: string): unknown {
  const property = Object.getOwnPropertyDescriptor(of, key);
  return property !== undefined && 'value' in property ? (property.value as unknown) : undefined;
}

function isSecretText(value: unknown): value is string {
  return typeof value === 'string' && isSecretName(value);
}

/** A name as programs have them, and no sentence. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,64}$/.test(value);
}

/** Also under a name such as `__proto__`. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The text of a document that says everything once, so that nothing of it was overlooked. */
function asWritten(parsed: unknown, text: string): string | undefined {
  return [0, 2].some((indent) => JSON.stringify(parsed, null, indent) === text) ? text : undefined;
}

function parse(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' || typeof parsed === 'string' ? (parsed ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
