import { ownSecretProperties, secretProperties } from '../../rules/secret-properties';

/** Each type with the places of its secrets, spelled out a second time. */
const listed = (table: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(table).map(([type, paths]) => [type, ...paths].join(' '));
const lines = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

test('the places of secrets that no rule of a service judges', () => {
  expect(listed(secretProperties)).toEqual(
    lines(`
  Alexa::ASK::Skill AuthenticationConfiguration.ClientSecret AuthenticationConfiguration.RefreshToken
  AWS::AmazonMQ::Broker Users.[].Password LdapServerMetadata.ServiceAccountPassword
  AWS::Amplify::App AccessToken OauthToken BasicAuthConfig.Password
  AWS::Amplify::Branch BasicAuthConfig.Password
  AWS::ApiGateway::ApiKey Value
  AWS::AppSync::ApiKey ApiKey
  AWS::CodeBuild::SourceCredential Token
  AWS::CodePipeline::Pipeline Stages.[].Actions.[].Configuration.OAuthToken
  AWS::CodePipeline::Webhook AuthenticationConfiguration.SecretToken
  AWS::CodeStar::GitHubRepository RepositoryAccessToken
  AWS::Cognito::UserPoolIdentityProvider ProviderDetails.client_secret
  AWS::DataSync::LocationFSxWindows Password
  AWS::DataSync::LocationObjectStorage SecretKey
  AWS::DataSync::LocationSMB Password
  AWS::DirectoryService::MicrosoftAD Password
  AWS::DirectoryService::SimpleAD Password
  AWS::DMS::Endpoint Password MySqlSettings.Password PostgreSqlSettings.Password OracleSettings.Password MicrosoftSqlServerSettings.Password MongoDbSettings.Password DocDbSettings.Password IbmDb2Settings.Password SybaseSettings.Password GcpMySQLSettings.Password RedshiftSettings.Password KafkaSettings.SaslPassword RedisSettings.AuthPassword
  AWS::EC2::VPNConnection VpnTunnelOptionsSpecifications.[].PreSharedKey
  AWS::ElasticLoadBalancingV2::Listener DefaultActions.[].AuthenticateOidcConfig.ClientSecret
  AWS::ElasticLoadBalancingV2::ListenerRule Actions.[].AuthenticateOidcConfig.ClientSecret
  AWS::EMR::Cluster KerberosAttributes.KdcAdminPassword KerberosAttributes.CrossRealmTrustPrincipalPassword KerberosAttributes.ADDomainJoinPassword
  AWS::Events::Connection AuthParameters.ApiKeyAuthParameters.ApiKeyValue AuthParameters.BasicAuthParameters.Password AuthParameters.OAuthParameters.ClientParameters.ClientSecret
  AWS::FSx::StorageVirtualMachine SvmAdminPassword ActiveDirectoryConfiguration.SelfManagedActiveDirectoryConfiguration.Password
  AWS::Glue::Connection ConnectionInput.ConnectionProperties.PASSWORD
  AWS::Lightsail::Database MasterUserPassword
  AWS::ManagedBlockchain::Member MemberConfiguration.MemberFrameworkConfiguration.MemberFabricConfiguration.AdminPassword
  AWS::MemoryDB::User AuthenticationMode.Passwords.[]
  AWS::OpsWorks::App AppSource.Password AppSource.SshKey SslConfiguration.PrivateKey
  AWS::OpsWorks::Stack CustomCookbooksSource.Password RdsDbInstances.[].DbPassword
  AWS::Pinpoint::APNSChannel PrivateKey TokenKey
  AWS::Pinpoint::GCMChannel ApiKey
  AWS::QuickSight::DataSource Credentials.CredentialPair.Password
`),
  );
});

test('the places of secrets that rules of services judge', () => {
  expect(listed(ownSecretProperties)).toEqual(
    lines(`
  AWS::DocDB::DBCluster MasterUserPassword
  AWS::DocDBElastic::Cluster AdminUserPassword
  AWS::ElastiCache::ReplicationGroup AuthToken
  AWS::ElastiCache::User Passwords.[] AuthenticationMode.Passwords.[]
  AWS::Elasticsearch::Domain AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword
  AWS::FSx::FileSystem OntapConfiguration.FsxAdminPassword WindowsConfiguration.SelfManagedActiveDirectoryConfiguration.Password
  AWS::IAM::User LoginProfile.Password
  AWS::KinesisFirehose::DeliveryStream HttpEndpointDestinationConfiguration.EndpointConfiguration.AccessKey RedshiftDestinationConfiguration.Password SnowflakeDestinationConfiguration.PrivateKey SplunkDestinationConfiguration.HECToken
  AWS::OpenSearchService::Domain AdvancedSecurityOptions.MasterUserOptions.MasterUserPassword
  AWS::RDS::DBCluster MasterUserPassword
  AWS::RDS::DBInstance MasterUserPassword
  AWS::Redshift::Cluster MasterUserPassword
  AWS::RedshiftServerless::Namespace AdminUserPassword
  AWS::Timestream::InfluxDBCluster Password
  AWS::Timestream::InfluxDBInstance Password
`),
  );
});
