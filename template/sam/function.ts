import { type Json, type JsonObject } from '../json-value';
import { expandEvents, type Expanded } from './events';
import { functionDestinations } from './function-destinations';
import { functionUrl } from './function-url';
import { functionVersion } from './function-version';
import { arnOf, type Made, mapped, same, type Sam, type PropertyMap } from './made';
import { grant, managed, readPolicies, type RolePolicy } from './policies';
import { at, branches, defined, hidden, isFunction, mappingOf, tagsOf, textOf } from './raw';
import { role } from './role';

const properties: PropertyMap = {
  ...same('FunctionName', 'Handler', 'Runtime', 'MemorySize', 'Timeout', 'Description', 'Environment'),
  ...same('VpcConfig', 'KmsKeyArn', 'Layers', 'ReservedConcurrentExecutions', 'PackageType', 'ImageConfig'),
  ...same('FileSystemConfigs', 'CodeSigningConfigArn', 'Architectures', 'EphemeralStorage', 'SnapStart'),
  ...same('RuntimeManagementConfig', 'LoggingConfig', 'RecursiveLoop', 'TenancyConfig', 'DurableConfig'),
  ...same('CapacityProviderConfig', 'FunctionScalingConfig'),
  'TracingConfig.Mode': 'Tracing',
  'DeadLetterConfig.TargetArn': 'DeadLetterQueue.TargetArn',
  'Code.ZipFile': 'InlineCode',
  'Code.ImageUri': 'ImageUri',
  'Code.SourceKMSKeyArn': 'SourceKMSKeyArn',
};

/** `AWS::Serverless::Function`: the function, its role, what calls it, and its address, version and destinations. */
export function expandFunction(sam: Sam): Expanded {
  const { logicalId } = sam;
  const events = expandEvents({
    owner: sam,
    target: arnOf(logicalId),
    name: { Ref: logicalId },
    isFunction: true,
  });
  const destinations = functionDestinations(sam);
  const roleId = `${logicalId}Role`;
  const own = branches(sam.properties['Role'], (given) => given ?? arnOf(roleId)) ?? arnOf(roleId);
  const { properties: mappedProperties, origins } = mapped(sam.properties, properties);
  const main: Made = {
    logicalId,
    type: 'AWS::Lambda::Function',
    properties: {
      ...mappedProperties,
      Code: { ...packaged(sam.properties), ...mappingOf(mappedProperties['Code']) },
      Role: own,
      ...tagsOf(sam.properties, 'lambda:createdBy'),
    },
    origins: [
      ...origins,
      { made: '/Properties/Role', written: '/Properties/Role', exact: true },
      { made: '/Properties/Tags', written: '/Properties/Tags', exact: false },
      { made: '/Properties/Code', written: '/Properties/CodeUri', exact: false },
    ],
  };
  const isGiven = own === sam.properties['Role'];
  const policies = [...ownPolicies(sam), ...destinations.policies, ...events.policies];
  return {
    made: [
      main,
      ...(isGiven ? [] : [functionRole(sam, roleId, policies)]),
      ...functionUrl(sam),
      ...functionVersion(sam),
      ...destinations.made,
      ...events.made,
    ],
    policies: [],
    routes: events.routes,
    patches: events.patches,
  };
}

function functionRole({ properties: given }: Sam, logicalId: string, policies: readonly RolePolicy[]): Made {
  return role({
    logicalId,
    service: 'lambda.amazonaws.com',
    policies,
    trust: given['AssumeRolePolicyDocument'],
    path: given['RolePath'],
    boundary: given['PermissionsBoundary'],
    tags: tagsOf(given, 'lambda:createdBy'),
  });
}

function ownPolicies({ properties: given }: Sam): RolePolicy[] {
  const tracing = given['Tracing'];
  const basic = given['DurableConfig'] === undefined ? '' : 'Durable';
  const queue = at(given, 'DeadLetterQueue.TargetArn');
  const send = textOf(at(given, 'DeadLetterQueue.Type')) === 'SNS' ? 'sns:Publish' : 'sqs:SendMessage';
  return [
    managed('', basic === '' ? 'AWSLambdaBasicExecutionRole' : 'AWSLambdaBasicDurableExecutionRolePolicy'),
    ...(tracing === undefined || tracing === 'Disabled'
      ? []
      : [managed('/Properties/Tracing', 'AWSXrayWriteOnlyAccess')]),
    ...(given['VpcConfig'] === undefined
      ? []
      : [managed('/Properties/VpcConfig', 'AWSLambdaVPCAccessExecutionRole')]),
    ...(queue === undefined ? [] : [grant('/Properties/DeadLetterQueue', [send], queue)]),
    ...readPolicies(given['Policies'], '/Properties/Policies'),
  ];
}

/** Where the code lies. What is not uploaded yet gets its place from the packaging step. */
function packaged({ CodeUri: uri, InlineCode: inline, ImageUri: image }: JsonObject): JsonObject {
  if (uri === undefined) return inline === undefined && image === undefined ? packagedFrom('.') : {};
  const place = mappingOf(uri);
  if (place['Bucket'] !== undefined)
    return defined({ S3Bucket: place['Bucket'], S3Key: place['Key'], S3ObjectVersion: place['Version'] });
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(textOf(uri) ?? '') ?? [];
  return bucket !== undefined && key !== undefined ? { S3Bucket: bucket, S3Key: key } : packagedFrom(uri);
}

function packagedFrom(uri: Json): JsonObject {
  const place: Json = isFunction(uri) ? uri : hidden(uri);
  return { S3Bucket: place, S3Key: place };
}
