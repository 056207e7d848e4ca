import { evaluateCondition } from './conditions';
import { type Context } from './context';
import { isObject, type Json, type JsonObject, member } from './json-value';
import { type Written } from './sam';
import { Value } from './value';

/** How a resource finds the others that point at it. */
interface Referrers {
  pointingAt(resource: Resource, type: string, property: string): Resource[];
}

/** What findings say of a resource. */
export interface Reported {
  readonly logicalId: string;
  readonly type: string;
  readonly path: string;
  /** Says in which resource that a transform makes; empty where it is the one that is named. */
  readonly aside: string;
}

/** One resource of a template, in the world of the current run. */
export class Resource {
  constructor(
    private readonly home: Referrers,
    /** What its values are resolved with. */
    readonly context: Context,
    /** Its logical id, as its own template writes it. */
    readonly id: string,
    /** The CloudFormation type; empty where the template names none. */
    readonly type: string,
    readonly raw: JsonObject,
    /** What it was made of, where a transform makes it. */
    private readonly written?: Written,
  ) {}

  /** Its logical id; in a template other than the one that is judged with the name of the stack before it. */
  get logicalId(): string {
    return this.context.qualified(this.id);
  }

  /** The resource that stands in the template, where a path of this one stands in it, and what a message adds. */
  reported(path: string): Reported {
    const { logicalId, type, written } = this;
    if (!written) return { logicalId, type, path, aside: '' };
    return {
      logicalId: written.logicalId,
      type: written.type,
      path: written.path(path),
      aside: written.aside,
    };
  }

  /** A property by dotted name: `get('VersioningConfiguration.Status')`. */
  get(name: string): Value {
    return this.properties.get(name);
  }

  /** All properties. */
  get properties(): Value {
    return new Value(this.context, member(this.raw, 'Properties') ?? {}, '/Properties');
  }

  /** Something beside the properties, such as `DeletionPolicy`. */
  attribute(name: string): Value {
    return new Value(this.context, member(this.raw, name), `/${name}`);
  }

  /** Whether its condition holds in this world, and that of the nested stack it is in. */
  exists(): boolean {
    const condition = member(this.raw, 'Condition');
    if (typeof condition === 'string' && !evaluateCondition(this.context, condition)) return false;
    return this.context.links?.isDeployed() ?? true;
  }

  /** The resources of a type whose property points at this one, by reference or by its literal name, and which exist in this world. */
  referrers(type: string, property: string): Resource[] {
    return this.home.pointingAt(this, type, property);
  }
}

export function readResource(
  home: Referrers,
  context: Context,
  logicalId: string,
  raw: Json,
  written?: Written,
): Resource {
  const body = isObject(raw) ? raw : {};
  const type = member(body, 'Type');
  return new Resource(home, context, logicalId, typeof type === 'string' ? type : '', body, written);
}
