/** The package's entry: constructs, mixins and the pack. Everything here stays inside the subset of TypeScript that jsii takes. */
export { EdgeOrigin } from '../constructs/edge/distribution/edge-origin';
export { type HardenedDistributionProps } from '../constructs/edge/distribution/props';
export { HardenedDistribution } from '../constructs/edge/hardened-distribution';
export { SecurityHeaders, type SecurityHeadersProps } from '../constructs/edge/security-headers';
export { BrowserFeature } from '../constructs/edge/security-headers/browser-feature';
export { CorsMethod, type CorsOptions } from '../constructs/edge/security-headers/cors-options';
export { Csp } from '../constructs/edge/security-headers/csp';
export { CspDirective } from '../constructs/edge/security-headers/csp-directive';
export { FirewallLogDestination } from '../constructs/edge/firewall/log-destination';
export { type WebFirewallProps } from '../constructs/edge/firewall/props';
export {
  type AccountCreationOptions,
  type AccountTakeoverOptions,
  ManagedRules,
} from '../constructs/edge/firewall/managed-rules';
export {
  AnomalyAnswer,
  type FirewallLimits,
  FirewallScope,
  type FirewallTraffic,
} from '../constructs/edge/firewall/traffic';
export { WebFirewall } from '../constructs/edge/web-firewall';
export { ApiAuthorizer } from '../constructs/edge/api/api-authorizer';
export { type ApiDomain, type ApiTruststore } from '../constructs/edge/api/domain';
export { type TokenVerifierOptions } from '../constructs/edge/api/token-verifier';
export { type HttpApiDomain } from '../constructs/edge/api/http-api';
export {
  type HttpApiRoute,
  type ProtectedRoute,
  type PublicHttpApiRoute,
  type PublicRoute,
  RouteMethod,
} from '../constructs/edge/api/route';
export { type ProtectedApiProps } from '../constructs/edge/api/protected-api-props';
export { ProtectedApi } from '../constructs/edge/protected-api';
export { ProtectedHttpApi, type ProtectedHttpApiProps } from '../constructs/edge/protected-http-api';
export { type ApiScopesOptions } from '../constructs/identity/api-scopes';
export {
  type BrowserClientOptions,
  type MachineClientOptions,
  type ServerClientOptions,
  type SignInClientOptions,
} from '../constructs/identity/client-options';
export { type ConfidentialClient } from '../constructs/identity/client-secrets';
export { type PrivilegedGroupOptions } from '../constructs/identity/pool-groups';
export { RevocationList, type RevocationListProps } from '../constructs/identity/revocation-list';
export { SecureUserPool } from '../constructs/identity/secure-user-pool';
export { type SecureUserPoolProps } from '../constructs/identity/secure-user-pool-props';
export { ImmutableLogArchive, type ImmutableLogArchiveProps } from '../constructs/logs/immutable-log-archive';
export { SecretRotation } from '../constructs/secrets/secret-rotation';
export { type SecretReplica, SecretVault, type SecretVaultProps } from '../constructs/secrets/secret-vault';
export { SigningKey, type SigningKeyProps } from '../constructs/secrets/signing-key';
export { PrivateBucket } from '../constructs/storage/private-bucket';
export { TlsOnlyBucket } from '../constructs/storage/tls-only-bucket';
export { TenantBucket, type TenantBucketProps } from '../constructs/tenants/tenant-bucket';
export { TenantCredentials, type TenantCredentialsProps } from '../constructs/tenants/tenant-credentials';
export { TenantDatabase, type TenantDatabaseProps } from '../constructs/tenants/tenant-database';
export { TenantIsolation } from '../constructs/tenants/tenant-isolation';
export { type TenantIsolationProps, type TenantRows } from '../constructs/tenants/tenant-isolation-props';
export { TenantKeyring, type TenantKeyringProps } from '../constructs/tenants/tenant-keyring';
export { TenantOnboarding } from '../constructs/tenants/tenant-onboarding';
export { type TenantOnboardingProps } from '../constructs/tenants/tenant-onboarding-props';
export { TenantProvisioner } from '../constructs/tenants/tenant-provisioner';
export { TenantRegistry, type TenantRegistryProps } from '../constructs/tenants/tenant-registry';
export { TenantRole, type TenantRoleProps } from '../constructs/tenants/tenant-role';
export { TenantTable, type TenantTableProps } from '../constructs/tenants/tenant-table';
export { Waiver, type WaiverTerms } from '../constructs/waivers/waiver';
export { type WaivedFinding, Waivers } from '../constructs/waivers/waivers';
export { PortcullisChecks, type PortcullisChecksProps } from './nag-pack';
