import { type Json } from '../json-value';
import { type Sam } from './made';

/** A path of an API that an event of a function or state machine asks for. */
export interface Route {
  /** Logical id of the API, or of the one that SAM makes where an event names none. */
  readonly api: string;
  readonly method: Json;
  readonly path: Json;
  /** The event's own `Auth`. */
  readonly auth: Json | undefined;
  readonly owner: Sam;
  readonly logicalId: string;
  /** Where the event stands in its owner. */
  readonly at: string;
}

export const IMPLICIT_REST = 'ServerlessRestApi';
export const IMPLICIT_HTTP = 'ServerlessHttpApi';
