import { isList, isObject, type Json, type JsonObject, soleEntry } from '../json-value';
import { stageId } from './api';
import { aliasId } from './function-version';
import { httpStageId } from './http-api';
import { type Sam } from './made';
import { at, mappingOf, textOf } from './raw';

/** Names that SAM gives to what it makes of a resource, such as `Api.Stage`, and the logical ids that they stand for. */
export type Aliases = ReadonlyMap<string, string>;

/** The names by which resources of a template can speak of what SAM makes. */
export function aliasesOf(resources: JsonObject): Aliases {
  const aliases = new Map<string, string>();
  for (const [logicalId, body] of Object.entries(resources)) {
    const type = textOf(at(body, 'Type'));
    if (type === 'AWS::Serverless::Api') aliases.set(`${logicalId}.Stage`, stageId(named(logicalId, body)));
    if (type === 'AWS::Serverless::HttpApi')
      aliases.set(`${logicalId}.Stage`, httpStageId(named(logicalId, body)));
    if (type !== 'AWS::Serverless::Function') continue;
    aliases.set(`${logicalId}.Version`, `${logicalId}Version`);
    aliases.set(`${logicalId}.Alias`, aliasId(named(logicalId, body)));
  }
  return aliases;
}

function named(logicalId: string, body: Json): Sam {
  return { logicalId, type: '', properties: mappingOf(at(body, 'Properties')) };
}

/** Everything with SAM's names for what it makes replaced by logical ids. What holds none stays the same object. */
export function renamed(resources: JsonObject, aliases: Aliases): JsonObject {
  if (aliases.size === 0) return resources;
  const value = new Renamer(aliases).value(resources);
  return isObject(value) ? value : resources;
}

class Renamer {
  private readonly known = new WeakMap<object, Json>();

  constructor(private readonly aliases: Aliases) {}

  value(value: Json): Json {
    if (typeof value !== 'object' || value === null) return value;
    const before = this.known.get(value);
    if (before !== undefined) return before;
    const after = (isObject(value) ? this.call(value) : undefined) ?? this.parts(value);
    this.known.set(value, after);
    return after;
  }

  private parts(value: JsonObject | readonly Json[]): Json {
    if (isList(value)) {
      const items = value.map((item) => this.value(item));
      return items.some((item, index) => item !== value[index]) ? items : value;
    }
    const entries = Object.entries(value).map(([key, part]): [string, Json] => [key, this.value(part)]);
    return entries.some(([key, part]) => part !== value[key]) ? Object.fromEntries(entries) : value;
  }

  /** A reference by one of the names; undefined for anything else. */
  private call(value: JsonObject): Json | undefined {
    const [name, argument] = soleEntry(value) ?? [];
    if (name === 'Ref' || name === 'Fn::GetAtt') {
      const logicalId = this.aliases.get(isList(argument) ? argument.join('.') : (textOf(argument) ?? ''));
      return logicalId === undefined ? undefined : { Ref: logicalId };
    }
    if (name !== 'Fn::Sub') return undefined;
    const [text, variables] = isList(argument) ? argument : [argument];
    const written = this.substituted(textOf(text) ?? '');
    if (written === (text ?? '')) return undefined;
    return { 'Fn::Sub': variables === undefined ? written : [written, this.value(variables)] };
  }

  private substituted(text: string): string {
    return text.replaceAll(/\$\{([\w.]+)\}/g, (whole, name: string) => {
      const logicalId = this.aliases.get(name);
      return logicalId === undefined ? whole : `\${${logicalId}}`;
    });
  }
}
