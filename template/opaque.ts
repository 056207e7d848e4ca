/** Why a value is not known from the template; the text goes into messages. */
export type Origin =
  'parameter' | 'reference' | 'pseudo' | 'import' | 'dynamic' | 'function' | 'shape' | 'member';

/** What a value stands for, where it names a resource of the template. */
export interface Target {
  /** As `template.resource` of the template that is judged takes it; with the name of the stack before it in any other. */
  readonly logicalId: string;
  /** As its own template writes it. */
  readonly id: string;
  /** `Ref`, or the attribute of a `Fn::GetAtt`. */
  readonly attribute: string;
  /** The template that the logical id belongs to. */
  readonly owner: { resourceType(id: string): string | undefined };
}

interface OpaqueTraits {
  readonly target?: Target | undefined;
  /** False where the value may also be absent: a member of something opaque, or of a wrong shape. */
  readonly certain?: boolean | undefined;
  /** The only values that it can have. */
  readonly domain?: readonly string[] | undefined;
  /** Whether it may be a text, where that is known. */
  readonly admits?: ((text: string) => boolean) | undefined;
  /** Whether a part of it may be a text, where that is known. */
  readonly admitsPart?: ((text: string) => boolean) | undefined;
  /** `text` where it can be no list. */
  readonly shape?: 'text' | 'any' | undefined;
  /** Stands for every member of a list at once: it can be equal to two things. */
  readonly plural?: boolean | undefined;
}

/** A value that is decided at deployment: non-empty, unless it is not certain. Same key, same value. */
export class Opaque {
  constructor(
    readonly key: string,
    readonly origin: Origin,
    /** Reads well after "decided at deployment by". */
    readonly by: string,
    readonly traits: OpaqueTraits = {},
  ) {}

  get target(): Target | undefined {
    return this.traits.target;
  }

  get certain(): boolean {
    return this.traits.certain !== false;
  }

  /** What a world calls it. */
  get name(): string {
    return this.by.replace(/^parameter /, '');
  }

  member(key: string): Opaque {
    return new Opaque(`${this.key}.${key}`, this.origin === 'shape' ? 'shape' : 'member', this.by, {
      certain: false,
    });
  }

  /** It, where it can be no list. */
  get asText(): Opaque {
    if (this.traits.shape === 'text') return this;
    return new Opaque(this.key, this.origin, this.by, { ...this.traits, shape: 'text' });
  }

  /** Its members, where it may be a list; itself, where it is one text. */
  get items(): Opaque {
    if (this.traits.shape === 'text' || this.traits.plural) return this;
    return new Opaque(`${this.key}[]`, this.origin, this.by, { ...this.traits, plural: true });
  }
}

/** Text of which parts are decided at deployment; never two strings side by side, and at least one Opaque. */
export class Text {
  constructor(readonly parts: readonly (string | Opaque)[]) {}

  get key(): string {
    return this.parts.map((part) => (typeof part === 'string' ? part : `\${${part.key}}`)).join('');
  }
}

/** Whether some part of a value is decided at deployment. */
export function isOpen(value: unknown): value is Opaque | Text {
  return value instanceof Opaque || value instanceof Text;
}

/** The parts of a value that are decided at deployment. */
export function opaquePartsOf(value: unknown): readonly Opaque[] {
  if (value instanceof Opaque) return [value];
  return value instanceof Text ? value.parts.filter((part) => part instanceof Opaque) : [];
}

/** Joins parts into the simplest form: a string if nothing is opaque, the Opaque itself, as one text, if it stands alone. */
export function textOf(parts: readonly (string | Opaque | Text)[]): string | Opaque | Text {
  const flat: (string | Opaque)[] = [];
  for (const part of parts)
    for (const piece of part instanceof Text ? part.parts : [part]) {
      const last = flat.at(-1);
      if (piece === '') continue;
      if (typeof piece === 'string' && typeof last === 'string') flat[flat.length - 1] = last + piece;
      else flat.push(piece);
    }
  const [first = ''] = flat;
  if (flat.length > 1) return new Text(flat);
  return first instanceof Opaque ? first.asText : first;
}

/** What a text's only opaque part must be for the text to be a literal; undefined if it cannot, or has several such parts. */
export function solve(text: Text, literal: string): { opaque: Opaque; value: string } | undefined {
  const opaque = opaquePartsOf(text);
  const [only] = opaque;
  if (!only || opaque.length > 1 || compareText(text, literal) === 'no') return undefined;
  const at = text.parts.indexOf(only);
  const before = at === 0 ? 0 : (text.parts[0] as string).length;
  const after = at === text.parts.length - 1 ? 0 : (text.parts.at(-1) as string).length;
  return { opaque: only, value: literal.slice(before, literal.length - after) };
}

/** Whether a text could be a literal: `no` is certain. */
export function compareText(text: Text, literal: string): 'no' | 'maybe' {
  let at = 0;
  const { parts } = text;
  for (const [index, part] of parts.entries()) {
    if (typeof part !== 'string') {
      at += part.certain ? 1 : 0;
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
