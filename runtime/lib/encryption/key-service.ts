import { type Scope } from './scope';

/** Makes data keys under the key of a tenant, and decrypts them. Refuses with an EncryptionError. */
export interface KeyService {
  /** A new data key of 256 bits that is bound to the scope. What is given is overwritten by whoever asked. */
  generate(scope: Scope): Promise<{ readonly plaintext: Uint8Array; readonly wrapped: Uint8Array }>;
  /** The data key again. */
  unwrap(scope: Scope, wrapped: Uint8Array): Promise<Uint8Array>;
}

/** Credentials of a session that is tagged with a tenant. */
export interface TenantCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

export interface KmsSettings {
  /**
   * The keys of a tenant: the first encrypts, all decrypt. More than one while a tenant moves to a new key.
   *
   * @default - the key behind the alias that the tenant's onboarding made
   */
  readonly keysOf?: (tenant: string) => readonly string[] | Promise<readonly string[]>;
  /**
   * The session that a tenant's key is used with: the key's policy asks for the tenant's tag.
   *
   * @default - the credentials of the process
   */
  readonly credentialsOf?: (tenant: string) => Promise<TenantCredentials>;
  /**
   * Region of the keys.
   *
   * @default - the region of the process
   */
  readonly region?: string;
}
