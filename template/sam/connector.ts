import { isObject, type Json, type JsonObject, member, pointerSegment } from '../json-value';
import { type Access, type ConnectorPair, connectorPairs } from './data/connector-pairs';
import { arnOf, type Made, type Sam, sub } from './made';
import { permission } from './permission';
import { at, itemsOf, mappingOf, textOf } from './raw';

/** One end of a connector. */
interface End {
  readonly type: string;
  readonly arn: Json;
  /** The role that it acts with, where the template shows it. */
  readonly role: Json | undefined;
}

/** The type that a resource of SAM becomes. */
const becomes: Readonly<Record<string, string>> = {
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Serverless::StateMachine': 'AWS::StepFunctions::StateMachine',
  'AWS::Serverless::SimpleTable': 'AWS::DynamoDB::Table',
  'AWS::Serverless::Api': 'AWS::ApiGateway::RestApi',
  'AWS::Serverless::HttpApi': 'AWS::ApiGatewayV2::Api',
  'AWS::Serverless::GraphQLApi': 'AWS::AppSync::GraphQLApi',
};

/** `AWS::Serverless::Connector`: what lets its source use its destinations. */
export function expandConnector(sam: Sam, resources: JsonObject): Made[] {
  const { logicalId, properties } = sam;
  return connect(logicalId, properties, properties['Source'], resources, '');
}

/** The connectors that stand in the resource which is their source. */
export function embeddedConnectors(logicalId: string, body: Json, resources: JsonObject): Made[] {
  const connectors = Object.entries(mappingOf(at(body, 'Connectors')));
  return connectors.flatMap(([name, connector]) => {
    const properties = mappingOf(at(connector, 'Properties'));
    const reference = mappingOf(properties['SourceReference']);
    const path = `/Connectors${pointerSegment(name)}`;
    return connect(logicalId + name, properties, { ...reference, Id: logicalId }, resources, path);
  });
}

function connect(
  logicalId: string,
  properties: JsonObject,
  from: Json | undefined,
  resources: JsonObject,
  path: string,
): Made[] {
  const source = endOf(from, resources);
  const access = itemsOf(properties['Permissions']).filter((one) => one === 'Read' || one === 'Write');
  return itemsOf(properties['Destination']).flatMap((named, index) => {
    const destination = endOf(named, resources);
    const pair = connectorPairs[`${source.type}>${destination.type}`];
    const id = `${logicalId}${index === 0 ? '' : String(index)}`;
    return pair ? [{ ...made(id, pair, source, destination, access), at: path }] : [];
  });
}

function made(
  id: string,
  pair: ConnectorPair,
  source: End,
  destination: End,
  access: readonly Access[],
): Made {
  if ('caller' in pair) return call(id, pair.caller, source, destination);
  if ('sender' in pair) return receive(id, pair, source, destination);
  const { role } = pair.roleOf === 'source' ? source : destination;
  const granted = access.flatMap((one) => pair.grants[one] ?? []);
  const Statement = granted.map(([actions, resources]) => ({
    Effect: 'Allow',
    Action: actions.split(/\s+/),
    Resource: resources.split(' ').map((resource) => address(resource, source.arn, destination.arn)),
  }));
  return {
    logicalId: `${id}Policy`,
    type: 'AWS::IAM::ManagedPolicy',
    properties: {
      PolicyDocument: { Version: '2012-10-17', Statement },
      ...(role === undefined ? {} : { Roles: [role] }),
    },
  };
}

function call(id: string, principal: string, source: End, destination: End): Made {
  const isBucket = source.type === 'AWS::S3::Bucket';
  return permission({
    logicalId: `${id}LambdaPermission`,
    functionName: destination.arn,
    principal,
    at: '',
    sourceArn: source.arn,
    sourceAccount: isBucket ? { Ref: 'AWS::AccountId' } : undefined,
  });
}

function receive(id: string, pair: { sender: string; action: string }, source: End, destination: End): Made {
  const isQueue = destination.type === 'AWS::SQS::Queue';
  const Statement = [
    {
      Effect: 'Allow',
      Principal: { Service: pair.sender },
      Action: pair.action,
      Resource: destination.arn,
      Condition: { ArnEquals: { 'aws:SourceArn': source.arn } },
    },
  ];
  return {
    logicalId: `${id}${isQueue ? 'Queue' : 'Topic'}Policy`,
    type: isQueue ? 'AWS::SQS::QueuePolicy' : 'AWS::SNS::TopicPolicy',
    properties: {
      PolicyDocument: { Version: '2012-10-17', Statement },
      [isQueue ? 'Queues' : 'Topics']: [destination.arn],
    },
  };
}

function address(resource: string, source: Json, destination: Json): Json {
  if (resource === 'D') return destination;
  if (resource === 'S') return source;
  if (resource === 'E') return sub('${Machine}:*', { Machine: destination });
  if (!/^[DS][:/]/.test(resource)) return sub(resource);
  return sub(`\${Of}${resource.slice(1)}`, { Of: resource.startsWith('D') ? destination : source });
}

function endOf(named: Json | undefined, resources: JsonObject): End {
  const id = textOf(at(named, 'Id'));
  const resource = id === undefined ? undefined : member(resources, id);
  if (id === undefined || !isObject(resource)) {
    const type = textOf(at(named, 'Type')) ?? '';
    return { type: becomes[type] ?? type, arn: at(named, 'Arn') ?? '*', role: at(named, 'RoleName') };
  }
  const written = textOf(resource['Type']) ?? '';
  const type = becomes[written] ?? written;
  const isByRef = type === 'AWS::SNS::Topic' || type === 'AWS::StepFunctions::StateMachine';
  return { type, arn: isByRef ? { Ref: id } : arnOf(id), role: roleOf(id, written, resource) };
}

/** The name of the role that a resource acts with. */
function roleOf(id: string, type: string, resource: JsonObject): Json | undefined {
  const roles = ['Role', 'RoleArn', 'ServiceRoleArn'].map((name) => at(resource, `Properties.${name}`));
  const given = roles.find((value) => value !== undefined);
  if (given === undefined) return type.startsWith('AWS::Serverless::') ? { Ref: `${id}Role` } : undefined;
  const [named] = itemsOf(isObject(given) ? given['Fn::GetAtt'] : undefined);
  const role = textOf(named)?.split('.')[0];
  return role === undefined ? undefined : { Ref: role };
}
