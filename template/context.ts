import { type Json, type JsonObject } from './json-value';
import { type Opaque, type Text } from './opaque';
import { type Located, type NotResolved, type Resolved } from './resolved';
import { type Run } from './run';

/** What a template says of one of its parameters. */
export interface Parameter {
  readonly name: string;
  readonly isList: boolean;
  readonly noEcho: boolean;
  /** Whether its value is only the name of the place in Parameter Store where the real one is kept. */
  readonly isStored: boolean;
  /** The text of the default; undefined where there is none, or where the default only names where the value is kept. */
  readonly default: string | undefined;
  readonly allowed: readonly string[] | undefined;
  /** Whether its type and its `AllowedPattern` admit a text, for a parameter that is one text, or a list of texts. */
  readonly admits: ((text: string) => boolean) | undefined;
  /** The same for a part of such a text. */
  readonly admitsPart: ((text: string) => boolean) | undefined;
  readonly raw: JsonObject;
}

/** A value in another template, with the context to read it in. */
export interface Elsewhere {
  readonly context: Context;
  readonly raw: Json | undefined;
}

/** What a template is given by the other templates of its set. */
export interface Links {
  /** The name of the stack. */
  readonly name: string;
  /** What the parent stack passes for a parameter; `undefined` inside where it passes nothing. */
  passed(parameter: string): Elsewhere | undefined;
  /** The output that another stack exports under a name. */
  exported(name: string): Elsewhere | undefined;
  /** An output of the stack that is deployed under a name. */
  deployed(stackName: string, output: string): Elsewhere | undefined;
  /** An output of the nested stack that a resource is. */
  output(logicalId: string, output: string): Elsewhere | undefined;
  /** Whether the nested stack itself exists in this world. */
  isDeployed(): boolean;
}

/** What the templates of one set have in common. */
export interface Shared {
  /** The run that is going on. */
  run: Run;
  /** The template that is judged; none between judgements. */
  home?: object | undefined;
}

/** What resolving needs: the parts of a template that values depend on, and the run that is going on. */
export interface Context {
  readonly run: Run;
  /** What the templates of one set have in common. */
  readonly shared: Shared;
  /** Begins the key of everything that another template of the set may call the same; empty for a template alone. */
  readonly scope: string;
  readonly links: Links | undefined;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly conditions: JsonObject;
  readonly mappings: JsonObject;
  /** A logical id of this template, as the template that is judged calls it. */
  qualified(logicalId: string): string;
  /** The value that the caller fixed for a parameter or pseudo parameter. */
  given(name: string): string | undefined;
  /** The type of a resource of the template; undefined where there is no such resource. */
  resourceType(logicalId: string): string | undefined;
  /** Resolves the outermost form of a value in the world of the current run. Never throws for any shape. */
  resolve(raw: Json | undefined, depth?: number): Located;
  /** Resolves to something that can stand inside a text. */
  text(raw: Json | undefined, depth?: number): string | Opaque | Text | NotResolved;
  /** Resolves to the members of a list that are present. */
  list(raw: Json | undefined, depth?: number): readonly Resolved[] | Opaque | NotResolved;
}
