import { Token } from 'aws-cdk-lib';
import { tenantIdPattern } from '../../runtime/tenants/contract';
import { PortcullisError } from '../../waivers/error';

/** An id of a tenant as it stands in a policy: nothing that could mean another tenant, or every one. */
export function checkedTenant(tenant: string): string {
  if (!Token.isUnresolved(tenant) && tenantIdPattern.test(tenant)) return tenant;
  throw new PortcullisError(
    'tenant-id-invalid',
    `${JSON.stringify(tenant)} is no id of a tenant: 1 to 48 of a-z, 0-9 and -, with no - at either end, known at synthesis`,
  );
}

export function checkedAccount(account: string): string {
  if (/^\d{12}$/.test(account)) return account;
  throw new PortcullisError(
    'account-invalid',
    `${JSON.stringify(account)} is no number of an account: twelve digits`,
  );
}
