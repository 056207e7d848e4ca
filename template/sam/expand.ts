import { isObject, type Json, type JsonObject, member } from '../json-value';
import { aliasesOf, renamed } from './aliases';
import { embeddedConnectors } from './connector';
import { type Expanded } from './events';
import { Finisher, type MadeResource } from './finish';
import { Globals } from './globals';
import { implicitApi } from './implicit';
import { type Made, type Sam } from './made';
import { patched } from './patches';
import { textOf } from './raw';
import { IMPLICIT_HTTP, IMPLICIT_REST, type Route } from './routes';
import { expandApiOf, expandOne } from './types';

const SERVERLESS = 'AWS::Serverless::';

/** What the serverless transform makes of a template. */
export interface Expansion {
  /** The template's own resources, with what the transform adds to them. */
  readonly resources: JsonObject;
  readonly made: readonly MadeResource[];
  readonly conditions: JsonObject;
}

/**
 * Writes out resources of `AWS::Serverless`, as the transform does when the template is deployed.
 *
 * Never throws for their shape: what says nothing becomes nothing. Throws TemplateError where Globals multiply beyond any
 * real template.
 */
export function expandServerless(template: JsonObject, written: JsonObject): Expansion {
  const globals = new Globals(template);
  const resources = renamed(written, aliasesOf(written));
  const sams = Object.entries(resources).flatMap(([logicalId, body]) => read(logicalId, body, globals));
  const expansions = sams.map((sam): readonly [Sam, Expanded] => [sam, expandOne(sam, resources)]);
  const routes = byApi(expansions.flatMap(([, { routes }]) => routes));
  const finisher = new Finisher(resources, globals);
  const finish = (made: readonly Made[], sam: Sam): MadeResource[] =>
    made.map((one) => finisher.finish(one, sam));
  const made = [
    ...expansions.flatMap(([sam, { made }]) => finish(made, sam)),
    ...sams.flatMap((sam) => finish(expandApiOf(sam, routes.get(sam.logicalId) ?? []), sam)),
    ...[IMPLICIT_REST, IMPLICIT_HTTP].flatMap((logicalId) => {
      if (Object.hasOwn(resources, logicalId)) return [];
      const sam: Sam = { logicalId, type: '', properties: {} };
      return finish(implicitApi(logicalId, routes.get(logicalId) ?? [], globals), sam);
    }),
    ...Object.entries(resources).flatMap(([logicalId, body]) => {
      const type = typeOf(body);
      return finish(embeddedConnectors(logicalId, body, resources), { logicalId, type, properties: {} });
    }),
  ];
  return {
    resources: patched(
      resources,
      expansions.flatMap(([, { patches }]) => patches),
    ),
    made,
    conditions: Object.fromEntries(finisher.conditions),
  };
}

function read(logicalId: string, body: Json, globals: Globals): Sam[] {
  const type = typeOf(body);
  if (!isObject(body) || !type.startsWith(SERVERLESS)) return [];
  const shared = globals.of(type, member(body, 'IgnoreGlobals'));
  return [{ logicalId, type, properties: globals.merge(shared, member(body, 'Properties')) }];
}

function typeOf(body: Json): string {
  return textOf(isObject(body) ? member(body, 'Type') : undefined) ?? '';
}

function byApi(routes: readonly Route[]): ReadonlyMap<string, readonly Route[]> {
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const same = groups.get(route.api);
    if (same) same.push(route);
    else groups.set(route.api, [route]);
  }
  return groups;
}
