import { type Json, type JsonObject } from '../json-value';
import { arnOf, type Made, mapped, same, type Sam } from './made';
import { dataSources } from './graphql-sources';
import { managed } from './policies';
import { at, defined, itemsOf, mappingOf, tagsOf } from './raw';
import { role } from './role';

const map = {
  ...same('Name', 'XrayEnabled', 'Visibility', 'OwnerContact', 'IntrospectionConfig', 'QueryDepthLimit'),
  ...same('ResolverCountLimit'),
};

/** `AWS::Serverless::GraphQLApi`: the API, its schema and keys, and the role with which it logs. */
export function expandGraphqlApi({ logicalId, properties }: Sam): Made[] {
  const own = mapped(properties, map);
  const auth = properties['Auth'];
  const logging = properties['Logging'];
  const isLogged = logging !== false;
  const roleId = `${logicalId}CloudWatchRole`;
  const given = at(logging, 'CloudWatchLogsRoleArn');
  const { properties: schema, origins } = mapped(properties, {
    Definition: 'SchemaInline',
    DefinitionS3Location: 'SchemaUri',
  });
  const additional = itemsOf(at(auth, 'Additional')).map((one) => provider(one));
  return [
    {
      logicalId,
      type: 'AWS::AppSync::GraphQLApi',
      properties: {
        Name: logicalId,
        ...own.properties,
        ...provider(auth),
        ...(additional.length > 0 ? { AdditionalAuthenticationProviders: additional } : {}),
        ...(isLogged ? { LogConfig: logConfig(logging, given ?? arnOf(roleId)) } : {}),
        ...tagsOf(properties),
      },
      origins: [
        ...own.origins,
        { made: '/Properties/AuthenticationType', written: '/Properties/Auth/Type', exact: true },
        { made: '/Properties/UserPoolConfig', written: '/Properties/Auth/UserPool', exact: true },
        {
          made: '/Properties/AdditionalAuthenticationProviders',
          written: '/Properties/Auth/Additional',
          exact: false,
        },
        { made: '/Properties/LogConfig', written: '/Properties/Logging', exact: true },
      ],
    },
    {
      logicalId: `${logicalId}Schema`,
      type: 'AWS::AppSync::GraphQLSchema',
      properties: { ...schema, ApiId: { 'Fn::GetAtt': [logicalId, 'ApiId'] } },
      origins,
    },
    ...keys(logicalId, properties),
    ...dataSources({ logicalId, properties, type: '' }),
    ...(isLogged && given === undefined ? [logRole(roleId)] : []),
  ];
}

function provider(auth: Json | undefined): JsonObject {
  return defined({
    AuthenticationType: at(auth, 'Type'),
    UserPoolConfig: at(auth, 'UserPool'),
    OpenIDConnectConfig: at(auth, 'OpenIDConnect'),
    LambdaAuthorizerConfig: at(auth, 'LambdaAuthorizer'),
  });
}

function logConfig(logging: Json | undefined, roleArn: Json): Json {
  return defined({
    ExcludeVerboseContent: at(logging, 'ExcludeVerboseContent'),
    FieldLogLevel: at(logging, 'FieldLogLevel') ?? 'ALL',
    CloudWatchLogsRoleArn: roleArn,
  });
}

function logRole(logicalId: string): Made {
  const at = '/Properties/Logging';
  const policies = [managed(at, 'AWSAppSyncPushToCloudWatchLogs')];
  return role({ logicalId, service: 'appsync.amazonaws.com', policies, at });
}

function keys(logicalId: string, properties: JsonObject): Made[] {
  return Object.entries(mappingOf(properties['ApiKeys'])).map(([name, settings]) => {
    const path = `/Properties/ApiKeys/${name}`;
    const map = { Description: 'Description', Expires: 'ExpiresOn', ApiKeyId: 'ApiKeyId' };
    const own = mapped(settings, map, path);
    return {
      logicalId: logicalId + name,
      type: 'AWS::AppSync::ApiKey',
      properties: { ...own.properties, ApiId: { 'Fn::GetAtt': [logicalId, 'ApiId'] } },
      origins: own.origins,
      at: path,
    };
  });
}
