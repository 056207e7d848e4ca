import {
  isList,
  isObject,
  type Json,
  type JsonObject,
  member,
  pointerSegment,
  pointerSegments,
} from '../json-value';

/** A part of a made resource, and where what it was made of stands in the written one. Both are JSON pointers. */
export interface Origin {
  readonly made: string;
  readonly written: string;
  /** Whether what stands below is the same in both. */
  readonly exact: boolean;
}

/** What a made resource was made of: where its findings are reported. */
export class Written {
  private byPath: ReadonlyMap<string, Origin> | undefined;

  constructor(
    /** The resource that stands in the template. */
    readonly logicalId: string,
    readonly type: string,
    /** What a message adds; empty for what the written resource itself becomes. */
    readonly aside: string,
    /** Where all stands that no origin tells better. */
    private readonly at: string,
    private readonly origins: readonly Origin[],
    private readonly own: Json | undefined,
    private readonly globals: JsonObject,
  ) {}

  /** Where a path of the made resource stands in the written one. */
  path(made: string): string {
    this.byPath ??= new Map(this.origins.map((origin) => [origin.made, origin]));
    const segments = pointerSegments(made);
    for (let length = segments.length; length > 0; length--) {
      const origin = this.byPath.get(pointer(segments.slice(0, length)));
      if (!origin) continue;
      const path = origin.exact ? origin.written + pointer(segments.slice(length)) : origin.written;
      return ownPath(path, this.own, this.globals);
    }
    return this.at;
  }
}

/** The path in the resource alone: the items of a list that come from Globals stand before its own. */
function ownPath(path: string, properties: Json | undefined, globals: JsonObject): string {
  const [head, ...segments] = pointerSegments(path);
  let own: Json | undefined = properties;
  let shared: Json | undefined = globals;
  for (const [depth, segment] of segments.entries()) {
    if (isList(own) && isList(shared)) {
      const index = Number(segment) - shared.length;
      const before = [head ?? '', ...segments.slice(0, depth)];
      if (index < 0) return pointer(before);
      return pointer([...before, String(index), ...segments.slice(depth + 1)]);
    }
    if (!isObject(own) || !isObject(shared)) return path;
    own = member(own, segment);
    shared = member(shared, segment);
  }
  return path;
}

/** How many of the segments exist. */
export function depthOf(value: Json | undefined, segments: readonly string[]): number {
  let at = value;
  for (const [depth, segment] of segments.entries()) {
    const index = isList(at) ? Number(segment) : undefined;
    const next: Json | undefined = isList(at)
      ? at[index ?? 0]
      : isObject(at)
        ? member(at, segment)
        : undefined;
    if (next === undefined) return depth;
    at = next;
  }
  return segments.length;
}

function pointer(segments: readonly string[]): string {
  return segments.map(pointerSegment).join('');
}
