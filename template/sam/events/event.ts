import { type Json, type JsonObject } from '../../json-value';
import { type Made, type Sam } from '../made';
import { type RolePolicy } from '../policies';
import { type Route } from '../routes';

/** What events start: a function or a state machine. */
export interface Started {
  readonly owner: Sam;
  /** Its address. */
  readonly target: Json;
  /** What names it. */
  readonly name: Json;
  readonly isFunction: boolean;
}

/** One event of a function or state machine. */
export interface SamEvent extends Started {
  readonly properties: JsonObject;
  /** What the resource is called that the event becomes. */
  readonly logicalId: string;
  /** Where it stands in its owner. */
  readonly at: string;
}

/** What the transform adds to a resource that stands in the template. */
export interface Patch {
  readonly logicalId: string;
  /** Names of properties: down to a list that gets the item, or to the property that it is. */
  readonly path: readonly string[];
  readonly isList: boolean;
  readonly item: Json;
  readonly owner: Sam;
}

/** What something of SAM becomes. */
export interface Expanded {
  readonly made: readonly Made[];
  /** What the role of the owner may do besides. */
  readonly policies: readonly RolePolicy[];
  readonly routes: readonly Route[];
  readonly patches: readonly Patch[];
}

export function expanded(parts: Partial<Expanded>): Expanded {
  return { made: [], policies: [], routes: [], patches: [], ...parts };
}

export type ExpandEvent = (event: SamEvent) => Expanded;
