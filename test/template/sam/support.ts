import {
  explore,
  isObject,
  type Json,
  type JsonObject,
  type Resource,
  type Template,
} from '../../../template';
import { read } from '../support';

/** A template of the serverless transform. */
export function serverless(resources: object, beside: object = {}): Template {
  return read({ Transform: 'AWS::Serverless-2016-10-31', ...beside, Resources: resources });
}

/** The template around one serverless resource, `X`; its type without `AWS::Serverless::`. */
export function x(type: string, properties: object, beside: object = {}, others: object = {}): Template {
  return serverless({ X: { Type: `AWS::Serverless::${type}`, Properties: properties }, ...others }, beside);
}

/** What stands under a logical id after the transform. */
export function madeAs(template: Template, type: string, logicalId?: string): Resource {
  const all = template.byType(type);
  const found = logicalId === undefined ? all[0] : all.find((one) => one.logicalId === logicalId);
  if (!found) throw new Error(`no ${type} ${logicalId ?? ''}: ${[...template.types].join(' ')}`);
  return found;
}

export function propertiesOf(template: Template, type: string, logicalId?: string): JsonObject {
  const properties = madeAs(template, type, logicalId).raw['Properties'];
  return isObject(properties) ? properties : {};
}

/** Ids of what was made of a type. */
export function idsOf(template: Template, type: string): string[] {
  return template.byType(type).map(({ logicalId }) => logicalId);
}

/** The place in the file that a path of something made is reported at. */
export function reported(template: Template, type: string, path: string, logicalId?: string): string {
  const { logicalId: id, path: at } = madeAs(template, type, logicalId).reported(path);
  return `${id}${at}`;
}

/** Whether a property of something made is decided at deployment. */
export function isOpen(template: Template, type: string, property: string): boolean {
  const resource = madeAs(template, type);
  let answer = false;
  explore(template, () => ((answer = resource.get(property).isOpaque()), []));
  return answer;
}

export const statementsOf = (document: Json | undefined): readonly Json[] => {
  const statement = isObject(document) ? document['Statement'] : undefined;
  return Array.isArray(statement) ? (statement as readonly Json[]) : [];
};
