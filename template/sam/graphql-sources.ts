import { type Json, pointerSegment } from '../json-value';
import { connectorPairs } from './data/connector-pairs';
import { arnOf, type Made, type Sam, sub } from './made';
import { grant, type RolePolicy } from './policies';
import { at, defined, itemsOf, mappingOf } from './raw';
import { role } from './role';

/** How an API names one kind of source. */
interface Kind {
  readonly type: string;
  readonly config: string;
  /** What the source's role may use, and the pair of a connector that says how. */
  readonly target: string;
  readonly pair: string;
}

const kinds: Readonly<Record<string, Kind>> = {
  DynamoDb: {
    type: 'AMAZON_DYNAMODB',
    config: 'DynamoDBConfig',
    target: 'TableArn',
    pair: 'AWS::DynamoDB::Table',
  },
  Lambda: {
    type: 'AWS_LAMBDA',
    config: 'LambdaConfig',
    target: 'FunctionArn',
    pair: 'AWS::Lambda::Function',
  },
};

/** The sources of an API, each with the role that it reads and writes with. */
export function dataSources({ logicalId, properties }: Sam): Made[] {
  return Object.entries(kinds).flatMap(([name, kind]) =>
    Object.entries(mappingOf(at(properties['DataSources'], name))).flatMap(([source, settings]) => {
      const path = `/Properties/DataSources/${name}${pointerSegment(source)}`;
      const id = logicalId + source;
      const given = at(settings, 'ServiceRoleArn');
      const made: Made = {
        logicalId: `${id}DataSource`,
        type: 'AWS::AppSync::DataSource',
        properties: defined({
          ApiId: { 'Fn::GetAtt': [logicalId, 'ApiId'] },
          Name: at(settings, 'Name') ?? source,
          Type: kind.type,
          ServiceRoleArn: given ?? arnOf(`${id}Role`),
          [kind.config]: defined({
            TableName: at(settings, 'TableName'),
            AwsRegion: name === 'DynamoDb' ? (at(settings, 'Region') ?? { Ref: 'AWS::Region' }) : undefined,
            LambdaFunctionArn: at(settings, 'FunctionArn'),
          }),
        }),
        at: path,
      };
      const service = 'appsync.amazonaws.com';
      const policies = allowed(settings, kind, path);
      return given === undefined
        ? [made, role({ logicalId: `${id}Role`, service, policies, at: path })]
        : [made];
    }),
  );
}

function allowed(settings: Json, { target, pair }: Kind, path: string): RolePolicy[] {
  const connector = connectorPairs[`AWS::AppSync::DataSource>${pair}`];
  const arn = at(settings, target);
  if (!connector || !('grants' in connector) || arn === undefined) return [];
  const asked = at(settings, 'Permissions');
  const access = asked === undefined ? ['Read', 'Write'] : itemsOf(asked);
  return [connector.grants.Read ?? [], connector.grants.Write ?? []]
    .filter((_, index) => access.includes(index === 0 ? 'Read' : 'Write'))
    .flat()
    .flatMap(([actions, resources]) =>
      resources
        .split(' ')
        .map((resource) =>
          grant(
            path,
            actions.split(/\s+/),
            resource === 'D' ? arn : sub(`\${Of}${resource.slice(1)}`, { Of: arn }),
          ),
        ),
    );
}
