import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';
import { WebFirewall } from '../../constructs/edge/web-firewall';
import { SecureUserPool } from '../../constructs/identity/secure-user-pool';
import { type ImmutableLogArchive } from '../../constructs/logs/immutable-log-archive';
import { TenantRegistry } from '../../constructs/tenants/tenant-registry';
import { type Config } from './config';
import { declared } from './declared';

/** Who may use the environment. */
export class IdentityStack extends Stack {
  public readonly users: SecureUserPool;
  /** The client of the application. */
  public readonly app: IUserPoolClient;
  /** Which tenant each user belongs to. It stands with the pool, whose tokens name the tenant. */
  public readonly registry: TenantRegistry;

  constructor(scope: Construct, id: string, config: Config, archive: ImmutableLogArchive, props: StackProps) {
    super(scope, id, props);
    const { domain, webAclArn, callbackUrls, logoutUrls } = config;
    // Only the archive may keep less than a year: sign-ins are few, and cost little to keep.
    const logRetention = Duration.days(Math.max(365, config.retentionDays));
    const users = new SecureUserPool(this, 'Users', {
      ...(domain && {
        domainName: domain.name,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      }),
      webAclArn,
      archive,
      logRetention,
      ...declared('withoutDeletionProtection', config),
      ...declared('withoutThreatProtection', config),
    });
    if (webAclArn === undefined) new WebFirewall(this, 'Firewall', { logRetention }).protect(users);
    this.registry = new TenantRegistry(this, 'Tenants', declared('withoutDeletionProtection', config));
    users.nameTenants(this.registry);
    const scopes = users.addApiScopes('Notes', {
      identifier: 'notes',
      scopes: { read: 'Read notes of others', manage: 'Change notes of others' },
    });
    users.addPrivilegedGroup('Administrators', {
      description: 'Change notes of others',
      scopes: ['notes/manage'],
    });
    const client = users.addBrowserClient('App', {
      scopes,
      callbackUrls,
      logoutUrls,
      ...declared('localhostUrls', config),
    });
    this.users = users;
    this.app = client;
    new CfnOutput(this, 'UserPoolId', {
      value: users.userPool.userPoolId,
      description: 'User pool to create users in',
    });
    new CfnOutput(this, 'AppClientId', {
      value: client.userPoolClientId,
      description: 'Client id of the application',
    });
  }
}
