import { evaluateCondition } from './conditions';
import { type Context } from './context';
import { isObject, type Json, type JsonObject, member } from './json-value';
import { Value } from './value';

/** How a resource finds the others that point at it. */
interface Referrers {
  pointingAt(resource: Resource, type: string, property: string): Resource[];
}

/** One resource of a template, in the world of the current run. */
export class Resource {
  constructor(
    private readonly home: Referrers,
    /** What its values are resolved with. */
    readonly context: Context,
    readonly logicalId: string,
    /** The CloudFormation type; empty where the template names none. */
    readonly type: string,
    readonly raw: JsonObject,
  ) {}

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

export function readResource(home: Referrers, context: Context, logicalId: string, raw: Json): Resource {
  const body = isObject(raw) ? raw : {};
  const type = member(body, 'Type');
  return new Resource(home, context, logicalId, typeof type === 'string' ? type : '', body);
}
