import { type Json, type JsonObject } from './json-value';
import { type Opaque, type Text } from './opaque';
import { type Located, type NotResolved } from './resolved';
import { type Run } from './run';

/** What a template says of one of its parameters. */
export interface Parameter {
  readonly name: string;
  readonly isList: boolean;
  readonly noEcho: boolean;
  /** The text of the default; undefined where there is none, or where the default only names where the value is kept. */
  readonly default: string | undefined;
  readonly allowed: readonly string[] | undefined;
  readonly raw: JsonObject;
}

/** What resolving needs: the parts of a template that values depend on, and the run that is going on. */
export interface Context {
  run: Run;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly conditions: JsonObject;
  readonly mappings: JsonObject;
  /** The value that the caller fixed for a parameter or pseudo parameter. */
  given(name: string): string | undefined;
  /** The type of a resource of the template; undefined where there is no such resource. */
  resourceType(logicalId: string): string | undefined;
  /** The literals that conditions compare a parameter with. */
  comparedLiterals(parameter: string): readonly string[];
  /** Resolves the outermost form of a value in the world of the current run. Never throws for any shape. */
  resolve(raw: Json | undefined, depth?: number): Located;
  /** Resolves to something that can stand inside a text. */
  text(raw: Json | undefined, depth?: number): string | Opaque | Text | NotResolved;
  /** Resolves to a list of members that are present, still unresolved. */
  list(raw: Json | undefined, depth?: number): readonly Json[] | Opaque | NotResolved;
}
