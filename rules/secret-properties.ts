import { type Resource, type Value } from '../template';

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

function under(settings: string): string {
  return `${settings}.Password`;
}

/** The secrets that a resource is given in its properties. */
export function secretsOf(resource: Resource): Value[] {
  return (secretProperties[resource.type] ?? []).flatMap((path) =>
    path
      .split('.')
      .reduce<Value[]>(
        (values, key) => values.flatMap((value) => (key === '[]' ? value.items() : [value.member(key)])),
        [resource.properties],
      ),
  );
}
