import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { OpsItemSeverity, SsmAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';
import { customerKey } from '../../constructs/customer-key';
import { type RevocationList } from '../../constructs/identity/revocation-list';
import { type SecureUserPool } from '../../constructs/identity/secure-user-pool';
import { type ImmutableLogArchive } from '../../constructs/logs/immutable-log-archive';
import { SecretRotation } from '../../constructs/secrets/secret-rotation';
import { SecretVault } from '../../constructs/secrets/secret-vault';
import { TenantBucket } from '../../constructs/tenants/tenant-bucket';
import { TenantCredentials } from '../../constructs/tenants/tenant-credentials';
import { TenantKeyring } from '../../constructs/tenants/tenant-keyring';
import { TenantOnboarding } from '../../constructs/tenants/tenant-onboarding';
import { TenantProvisioner } from '../../constructs/tenants/tenant-provisioner';
import { type TenantRegistry } from '../../constructs/tenants/tenant-registry';
import { TenantTable } from '../../constructs/tenants/tenant-table';
import { type Config } from './config';
import { declared } from './declared';
import { manifestBucket } from './manifest-bucket';

/** What other stacks have that tenants need. */
interface Estate {
  readonly users: SecureUserPool;
  readonly clients: IUserPoolClient[];
  readonly revocationList: RevocationList;
  readonly registry: TenantRegistry;
  readonly archive: ImmutableLogArchive;
}

/** Tenants: how they come and go, what they share and what keeps them apart, and a secret that rotates. */
export class TenantStack extends Stack {
  constructor(scope: Construct, id: string, config: Config, estate: Estate, props: StackProps) {
    super(scope, id, props);
    const { users, clients, revocationList, registry, archive } = estate;
    const unprotected = declared('withoutDeletionProtection', config);
    const { userPool } = users;
    const { role, broker } = new TenantCredentials(this, 'Credentials', {
      userPool,
      clients,
      revocationList,
    });
    const { table } = new TenantTable(this, 'Records', { role, ...unprotected });
    const { bucket } = new TenantBucket(this, 'Files', { role, accessLogs: archive.accessLogs });
    const provisioner = new TenantProvisioner(this, 'Provisioner');
    const roles = [role.role, provisioner.role];
    const keyring = new TenantKeyring(this, 'Keyring', { roles, buckets: [bucket] });
    role.allowSharedKey(keyring.pooledKey);
    const encryptionKey = customerKey(this, 'OnboardingKey', 'Encrypts the onboarding of tenants');
    const manifests = manifestBucket(this, 'Manifests', encryptionKey, archive.accessLogs);
    const workflows = new TenantOnboarding(this, 'Onboarding', {
      keyring,
      registry,
      provisioner,
      manifests,
      encryptionKey,
      ...unprotected,
    });
    const vault = new SecretVault(this, 'WebhookSecret', {
      rotation: SecretRotation.sharedSecret(),
      alarmAction: new SsmAction(OpsItemSeverity.HIGH),
    });
    this.tell('BrokerName', broker.functionName, 'Function that hands out credentials for one tenant');
    this.tell('TenantTable', table.tableName, 'Table that tenants share');
    this.tell('TenantBucket', bucket.bucketName, 'Bucket that tenants share');
    this.tell('OnboardingArn', workflows.onboarding.stateMachineArn, 'Workflow that makes a tenant');
    this.tell('ManifestBucket', manifests.bucketName, 'Bucket for lists of tenants to make');
    this.tell('OffboardingArn', workflows.offboarding.stateMachineArn, 'Workflow that ends a tenant');
    this.tell('WebhookSecretArn', vault.secret.secretArn, 'Secret that rotates by itself');
  }

  private tell(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description });
  }
}
