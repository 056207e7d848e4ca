import { isObject, type Json, type JsonObject, member } from '../json-value';
import { type Globals } from './globals';
import { type Made, type Sam } from './made';
import { Written } from './places';
import { defined, textOf } from './raw';

/** A resource that the transform makes, as it will stand in the template. */
export interface MadeResource {
  readonly logicalId: string;
  readonly body: JsonObject;
  readonly written: Written;
}

/** Gives what is made its condition, its attributes, and the place of what it is made of. */
export class Finisher {
  /** Conditions of what exists where one of several resources does. */
  readonly conditions = new Map<string, Json>();

  constructor(
    private readonly resources: JsonObject,
    private readonly globals: Globals,
  ) {}

  finish(made: Made, sam: Sam): MadeResource {
    const owner = made.owner ?? sam;
    const body = bodyOf(this.resources, owner.logicalId);
    const isMain = made.logicalId === owner.logicalId;
    const aside = isMain ? '' : ` (in the ${made.type} that SAM makes for it)`;
    const own = member(body, 'Properties');
    const shared = this.globals.of(owner.type, member(body, 'IgnoreGlobals'));
    return {
      logicalId: made.logicalId,
      body: defined({
        Type: made.type,
        Condition: made.anyOf ? this.anyOf(made.anyOf, sam) : member(body, 'Condition'),
        ...(isMain ? attributes(body) : {}),
        Properties: made.properties,
      }),
      written: new Written(
        owner.logicalId,
        owner.type,
        aside,
        made.at ?? '',
        made.origins ?? [],
        own,
        shared,
      ),
    };
  }

  /** A condition that holds where one of the owners exists; undefined where one of them always does. */
  private anyOf(owners: readonly Sam[], { logicalId }: Sam): Json | undefined {
    const names = new Set(
      owners.map((owner) => textOf(bodyOf(this.resources, owner.logicalId)['Condition'])),
    );
    const [first] = names;
    if (names.has(undefined) || names.size < 2) return names.size < 2 ? first : undefined;
    const name = `${logicalId}Condition`;
    this.conditions.set(name, {
      'Fn::Or': [...names].map((condition): Json => ({ Condition: condition ?? '' })),
    });
    return name;
  }
}

function attributes(body: JsonObject): Readonly<Record<string, Json | undefined>> {
  const names = ['DeletionPolicy', 'UpdateReplacePolicy', 'DependsOn', 'Metadata'];
  return Object.fromEntries(names.map((name) => [name, member(body, name)]));
}

function bodyOf(resources: JsonObject, logicalId: string): JsonObject {
  const body = member(resources, logicalId);
  return isObject(body) ? body : {};
}
