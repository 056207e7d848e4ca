import { type Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { RevocationList, SecureUserPool } from '../../../lib';
import { ImmutableLogArchive } from '../../../lib';
import { TenantBucket } from '../../../constructs/tenants/tenant-bucket';
import { TenantCredentials } from '../../../constructs/tenants/tenant-credentials';
import { TenantKeyring } from '../../../constructs/tenants/tenant-keyring';
import { TenantRegistry } from '../../../constructs/tenants/tenant-registry';
import { TenantTable } from '../../../constructs/tenants/tenant-table';

/** Everything that an app for tenants is made of, in one stack. */
export function tenantEstate(stack: Stack) {
  const own = new Construct(stack, 'Own');
  const users = new SecureUserPool(stack, 'Users');
  const client = users.addBrowserClient('App', {
    callbackUrls: ['https://app.example.com/cb'],
    logoutUrls: ['https://app.example.com/'],
  });
  const registry = new TenantRegistry(own, 'Registry');
  users.nameTenants(registry);
  const credentials = new TenantCredentials(own, 'Tenants', {
    userPool: users.userPool,
    clients: [client],
    revocationList: new RevocationList(stack, 'Revocations'),
  });
  const { role } = credentials;
  const table = new TenantTable(own, 'Orders', { role });
  const { accessLogs } = new ImmutableLogArchive(stack, 'Archive');
  const files = new TenantBucket(own, 'Files', { role, accessLogs });
  const keyring = new TenantKeyring(own, 'Keyring', { roles: [role.role], buckets: [files.bucket] });
  role.allowSharedKey(keyring.pooledKey);
  return { registry, credentials, table, files, keyring };
}
