import { isObject, type Resource, type Template, type Value } from '../template';

/**
 * Properties that hold nothing but a secret, where no rule of the service itself judges them. `[]` stands for each member
 * of a list.
 */
export const secretProperties: Readonly<Record<string, readonly string[]>> = {
  'Alexa::ASK::Skill': [
    'AuthenticationConfiguration.ClientSecret',
    'AuthenticationConfiguration.RefreshToken',
  ],
  'AWS::AmazonMQ::Broker': ['Users.[].Password', 'LdapServerMetadata.ServiceAccountPassword'],
  'AWS::Amplify::App': ['AccessToken', 'OauthToken', 'BasicAuthConfig.Password'],
  'AWS::Amplify::Branch': ['BasicAuthConfig.Password'],
  'AWS::ApiGateway::ApiKey': ['Value'],
  'AWS::AppSync::ApiKey': ['ApiKey'],
  'AWS::CodeBuild::SourceCredential': ['Token'],
  'AWS::CodePipeline::Pipeline': ['Stages.[].Actions.[].Configuration.OAuthToken'],
  'AWS::CodePipeline::Webhook': ['AuthenticationConfiguration.SecretToken'],
  'AWS::CodeStar::GitHubRepository': ['RepositoryAccessToken'],
  'AWS::Cognito::UserPoolIdentityProvider': ['ProviderDetails.client_secret'],
  'AWS::DataSync::LocationFSxWindows': ['Password'],
  'AWS::DataSync::LocationObjectStorage': ['SecretKey'],
  'AWS::DataSync::LocationSMB': ['Password'],
  'AWS::DirectoryService::MicrosoftAD': ['Password'],
  'AWS::DirectoryService::SimpleAD': ['Password'],
  'AWS::DMS::Endpoint': [
    'Password',
    ...['MySqlSettings', 'PostgreSqlSettings', 'OracleSettings', 'MicrosoftSqlServerSettings'].map(under),
    ...['MongoDbSettings', 'DocDbSettings', 'IbmDb2Settings', 'SybaseSettings', 'GcpMySQLSettings'].map(
      under,
    ),
    ...['RedshiftSettings'].map(under),
    'KafkaSettings.SaslPassword',
    'RedisSettings.AuthPassword',
  ],
  'AWS::EC2::VPNConnection': ['VpnTunnelOptionsSpecifications.[].PreSharedKey'],
  'AWS::ElasticLoadBalancingV2::Listener': ['DefaultActions.[].AuthenticateOidcConfig.ClientSecret'],
  'AWS::ElasticLoadBalancingV2::ListenerRule': ['Actions.[].AuthenticateOidcConfig.ClientSecret'],
  'AWS::EMR::Cluster': ['KdcAdminPassword', 'CrossRealmTrustPrincipalPassword', 'ADDomainJoinPassword'].map(
    (name) => `KerberosAttributes.${name}`,
  ),
  'AWS::Events::Connection': [
    'AuthParameters.ApiKeyAuthParameters.ApiKeyValue',
    'AuthParameters.BasicAuthParameters.Password',
    'AuthParameters.OAuthParameters.ClientParameters.ClientSecret',
  ],
  'AWS::FSx::StorageVirtualMachine': [
    'SvmAdminPassword',
    'ActiveDirectoryConfiguration.SelfManagedActiveDirectoryConfiguration.Password',
  ],
  'AWS::Glue::Connection': ['ConnectionInput.ConnectionProperties.PASSWORD'],
  'AWS::Lightsail::Database': ['MasterUserPassword'],
  'AWS::ManagedBlockchain::Member': [
    'MemberConfiguration.MemberFrameworkConfiguration.MemberFabricConfiguration.AdminPassword',
  ],
  'AWS::MemoryDB::User': ['AuthenticationMode.Passwords.[]'],
  'AWS::OpsWorks::App': ['AppSource.Password', 'AppSource.SshKey', 'SslConfiguration.PrivateKey'],
  'AWS::OpsWorks::Stack': ['CustomCookbooksSource.Password', 'RdsDbInstances.[].DbPassword'],
  'AWS::Pinpoint::APNSChannel': ['PrivateKey', 'TokenKey'],
  'AWS::Pinpoint::GCMChannel': ['ApiKey'],
  'AWS::QuickSight::DataSource': ['Credentials.CredentialPair.Password'],
};

/** The same for the services whose own rules judge them, each by its own name. */
export const ownSecretProperties: Readonly<Record<string, readonly string[]>> = {
  'AWS::DocDB::DBCluster': ['MasterUserPassword'],
  'AWS::DocDBElastic::Cluster': ['AdminUserPassword'],
  'AWS::ElastiCache::ReplicationGroup': ['AuthToken'],
  'AWS::ElastiCache::User': ['Passwords.[]', 'AuthenticationMode.Passwords.[]'],
  'AWS::Elasticsearch::Domain': ['AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword'],
  'AWS::FSx::FileSystem': [
    'OntapConfiguration.FsxAdminPassword',
    'WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.Password',
  ],
  'AWS::IAM::User': ['LoginProfile.Password'],
  'AWS::KinesisFirehose::DeliveryStream': [
    'HttpEndpointDestinationConfiguration.EndpointConfiguration.AccessKey',
    'RedshiftDestinationConfiguration.Password',
    'SnowflakeDestinationConfiguration.PrivateKey',
    'SplunkDestinationConfiguration.HECToken',
  ],
  'AWS::OpenSearchService::Domain': ['AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword'],
  'AWS::RDS::DBCluster': ['MasterUserPassword'],
  'AWS::RDS::DBInstance': ['MasterUserPassword'],
  'AWS::Redshift::Cluster': ['MasterUserPassword'],
  'AWS::RedshiftServerless::Namespace': ['AdminUserPassword'],
  'AWS::Timestream::InfluxDBCluster': ['Password'],
  'AWS::Timestream::InfluxDBInstance': ['Password'],
};

function under(settings: string): string {
  return `${settings}.Password`;
}

/** The secrets that a resource is given in its properties. */
export function secretsOf(resource: Resource): Value[] {
  return (secretProperties[resource.type] ?? ownSecretProperties[resource.type] ?? []).flatMap((path) =>
    path
      .split('.')
      .reduce<Value[]>(
        (values, key) => values.flatMap((value) => (key === '[]' ? value.items() : [value.member(key)])),
        [resource.properties],
      ),
  );
}

/** The parameters that some property which takes a secret is given: its rule says what is wrong with them, once. */
export function givenAsSecrets(template: Template): ReadonlySet<string> {
  const names = new Set<string>();
  for (const type of Object.keys({ ...secretProperties, ...ownSecretProperties }))
    for (const resource of template.byType(type))
      for (const secret of secretsOf(resource)) {
        const raw = secret.rawValue();
        if (isObject(raw) && typeof raw['Ref'] === 'string') names.add(raw['Ref']);
      }
  return names;
}
