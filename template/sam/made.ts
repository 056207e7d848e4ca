import { type Json, type JsonObject, pointerSegment } from '../json-value';
import { type Origin } from './places';
import { at, nested } from './raw';

/** A resource as SAM reads it. */
export interface Sam {
  readonly logicalId: string;
  readonly type: string;
  /** With Globals merged in. */
  readonly properties: JsonObject;
}

/** A resource that SAM makes, before it has its condition and its places. */
export interface Made {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly origins?: readonly Origin[];
  /** Where all stands that no origin tells; the whole resource by default. */
  readonly at?: string;
  /** Whose property asks for it, where that is not the resource that is expanded. */
  readonly owner?: Sam;
  /** It exists where one of these does; by default where its owner does. */
  readonly anyOf?: readonly Sam[];
}

/** Names of properties (dotted paths) of a made resource, and those of the written one that they come from. */
export type PropertyMap = Readonly<Record<string, string>>;

/** A map for properties that keep their names. */
export function same(...names: readonly string[]): PropertyMap {
  return Object.fromEntries(names.map((name) => [name, name]));
}

export interface Mapped {
  readonly properties: JsonObject;
  readonly origins: readonly Origin[];
}

/** Properties by a map, and where each comes from. `below` is where the properties stand that are read. */
export function mapped(from: Json | undefined, map: PropertyMap, below = '/Properties'): Mapped {
  const { names, origins } = compiled(map);
  return {
    properties: nested(names.map(([made, written]) => [made, at(from, written)])),
    origins: origins.map(({ made, written, exact }) => ({ made, written: below + written, exact })),
  };
}

interface Compiled {
  readonly names: readonly (readonly [made: string, written: string])[];
  readonly origins: readonly Origin[];
}

/** Maps that are data are read once. */
const known = new WeakMap<PropertyMap, Compiled>();

function compiled(map: PropertyMap): Compiled {
  const before = known.get(map);
  if (before) return before;
  const names = Object.entries(map);
  const origins = new Map<string, Origin>();
  for (const [made, written] of names) {
    const segments = made.split('.');
    const path = pointerOf(written.split('.'));
    // What is said of the mapping above a renamed property is said of the property.
    for (let length = 1; length < segments.length; length++) {
      const above = `/Properties${pointerOf(segments.slice(0, length))}`;
      if (!origins.has(above)) origins.set(above, { made: above, written: path, exact: false });
    }
    const whole = `/Properties${pointerOf(segments)}`;
    origins.set(whole, { made: whole, written: path, exact: true });
  }
  const result = { names, origins: [...origins.values()] };
  known.set(map, result);
  return result;
}

export function pointerOf(segments: readonly string[]): string {
  return segments.map(pointerSegment).join('');
}

/** `Fn::Sub` over a text with names of the template and pseudo parameters. */
export function sub(text: string, variables?: JsonObject): JsonObject {
  return { 'Fn::Sub': variables ? [text, variables] : text };
}

export function arnOf(logicalId: string): JsonObject {
  return { 'Fn::GetAtt': [logicalId, 'Arn'] };
}
