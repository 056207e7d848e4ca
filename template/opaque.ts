/** Why a value is not known from the template; the text goes into messages. */
export type Origin =
  'parameter' | 'reference' | 'pseudo' | 'import' | 'dynamic' | 'function' | 'shape' | 'member';

/** What a value stands for, where it names a resource of the template. */
export interface Target {
  readonly logicalId: string;
  /** `Ref`, or the attribute of a `Fn::GetAtt`. */
  readonly attribute: string;
}

/** A value that is decided at deployment: one non-empty string, unless `certain` is false. Same key, same value. */
export class Opaque {
  constructor(
    readonly key: string,
    readonly origin: Origin,
    /** Reads well after "decided at deployment by". */
    readonly by: string,
    readonly target?: Target,
    /** False where the value may also be absent: a member of something opaque, or of a wrong shape. */
    readonly certain = true,
  ) {}

  member(key: string): Opaque {
    return new Opaque(
      `${this.key}.${key}`,
      this.origin === 'shape' ? 'shape' : 'member',
      this.by,
      undefined,
      false,
    );
  }
}

/** Text of which parts are decided at deployment; never two strings side by side, and at least one Opaque. */
export class Text {
  constructor(readonly parts: readonly (string | Opaque)[]) {}

  get key(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : `\${${part.key}}`)).join('');
  }
}

/** Joins parts into the simplest form: a string if nothing is opaque, the Opaque itself if it stands alone. */
export function textOf(parts: readonly (string | Opaque | Text)[]): string | Opaque | Text {
  const flat: (string | Opaque)[] = [];
  for (const part of parts)
    for (const piece of part instanceof Text ? part.parts : [part]) {
      const last = flat.at(-1);
      if (piece === '') continue;
      if (typeof piece === 'string' && typeof last === 'string') flat[flat.length - 1] = last + piece;
      else flat.push(piece);
    }
  if (flat.length === 0) return '';
  return flat.length === 1 ? (flat[0] as string | Opaque) : new Text(flat);
}

/** Whether a text could be, or must be, a literal: `no` and `yes` are certain. */
export function compareText(text: Text, literal: string): 'no' | 'maybe' {
  let at = 0;
  const { parts } = text;
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') {
      at += 1;
      continue;
    }
    const last = index === parts.length - 1;
    if (index === 0) {
      if (!literal.startsWith(part)) return 'no';
      at = part.length;
    } else if (last) {
      return literal.length >= at + part.length && literal.endsWith(part) ? 'maybe' : 'no';
    } else {
      const found = literal.indexOf(part, at);
      if (found === -1) return 'no';
      at = found + part.length;
    }
  }
  return literal.length >= at ? 'maybe' : 'no';
}
