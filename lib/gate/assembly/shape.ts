/** A file of a cloud assembly does not have the form that it should have. */
export class ShapeError extends Error {}

/**
 * A part of somebody else's JSON, read step by step; a step that is not there says where it should have been.
 *
 * @example
 * Shape.parse(text).get('artifacts').entries().map(([id, artifact]) => artifact.get('type').text());
 */
export class Shape {
  private constructor(
    private readonly value: unknown,
    private readonly at: string,
  ) {}

  /** @throws ShapeError for what is not JSON */
  static parse(json: string): Shape {
    try {
      return new Shape(JSON.parse(json), '');
    } catch {
      throw new ShapeError('not valid JSON');
    }
  }

  get isPresent(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** A member; an absent one can still be asked whether it is present. */
  get(key: string): Shape {
    const inside = this.object();
    return new Shape(Object.hasOwn(inside, key) ? inside[key] : undefined, `${this.at}.${key}`);
  }

  entries(): [string, Shape][] {
    return Object.entries(this.object()).map(([key, value]) => [key, new Shape(value, `${this.at}.${key}`)]);
  }

  list(): Shape[] {
    if (!Array.isArray(this.value)) throw this.wrong('a list');
    return this.value.map((value: unknown, index) => new Shape(value, `${this.at}[${index}]`));
  }

  /** The list, or none where it is absent. */
  listOrNone(): Shape[] {
    return this.isPresent ? this.list() : [];
  }

  text(): string {
    if (typeof this.value !== 'string') throw this.wrong('a text');
    return this.value;
  }

  textOr(absent: string): string {
    return this.isPresent ? this.text() : absent;
  }

  private object(): Record<string, unknown> {
    const { value } = this;
    if (!isRecord(value)) throw this.wrong('an object');
    return value;
  }

  private wrong(expected: string): ShapeError {
    return new ShapeError(`${this.at.slice(0, 120) || 'it'} is not ${expected}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
