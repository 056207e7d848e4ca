import { type JsonObject } from '../json-value';
import { expandApi } from './api';
import { expandApplication } from './application';
import { expandConnector } from './connector';
import { type Expanded, expanded } from './events';
import { expandFunction } from './function';
import { expandGraphqlApi } from './graphql-api';
import { expandHttpApi } from './http-api';
import { expandLayerVersion } from './layer-version';
import { type Made, type Sam } from './made';
import { type Route } from './routes';
import { expandSimpleTable } from './simple-table';
import { expandStateMachine } from './state-machine';

/** What a resource becomes; `resources` are all of the template. */
type Expand = (sam: Sam, resources: JsonObject) => Expanded;

/** Resources that ask nothing of others. */
const expanders: ReadonlyMap<string, Expand> = new Map<string, Expand>([
  ['AWS::Serverless::Function', expandFunction],
  ['AWS::Serverless::StateMachine', expandStateMachine],
  ['AWS::Serverless::SimpleTable', only(expandSimpleTable)],
  ['AWS::Serverless::LayerVersion', only(expandLayerVersion)],
  ['AWS::Serverless::Application', only(expandApplication)],
  ['AWS::Serverless::GraphQLApi', only(expandGraphqlApi)],
  ['AWS::Serverless::Connector', (sam, resources) => expanded({ made: expandConnector(sam, resources) })],
]);

/** Resources of which events of others make a part. */
const apis: ReadonlyMap<string, (sam: Sam, routes: readonly Route[]) => Made[]> = new Map([
  ['AWS::Serverless::Api', expandApi],
  ['AWS::Serverless::HttpApi', expandHttpApi],
]);

/** Whether it is known what the transform makes of resources of a type. */
export function isExpanded(type: string): boolean {
  return expanders.has(type) || apis.has(type);
}

/** What a resource becomes, but for an API. */
export function expandOne(sam: Sam, resources: JsonObject): Expanded {
  return expanders.get(sam.type)?.(sam, resources) ?? expanded({});
}

/** What an API becomes, with the routes that events ask of it. */
export function expandApiOf(sam: Sam, routes: readonly Route[]): readonly Made[] {
  return apis.get(sam.type)?.(sam, routes) ?? [];
}

function only(expand: (sam: Sam) => Made[]): Expand {
  return (sam) => expanded({ made: expand(sam) });
}
