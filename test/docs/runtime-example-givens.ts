/**
 * What the examples of runtime entries take for given, since it is their reader's own: as declarations, so that an example is
 * compiled against the types that the reader will have.
 */
export const givens: Readonly<Record<string, string>> = {
  client: "import('RUNTIME/row-level-security').Connection",
  connect:
    "(login: import('RUNTIME/rotation').DatabaseLogin) => Promise<import('RUNTIME/rotation').Connection>",
  encryption: "import('RUNTIME/encryption').TenantEncryption",
  error: 'Error',
  headers: "import('RUNTIME/security-headers').SecurityHeaders",
  issuer: 'string',
  login: "import('RUNTIME/rotation').Schema<import('RUNTIME/rotation').DatabaseLogin>",
  myProvider: "import('RUNTIME/rotation').ApiKeyProvider",
  orders: '{ list(): Promise<string[]> }',
  page: '(nonce: string) => string',
  pool: "{ connect(): Promise<import('RUNTIME/row-level-security').Connection & { release(): void }> }",
  query: '(prefix: string) => Promise<string[]>',
  recordOf: '(tenant: string) => Promise<{ keyArn: string }>',
  scope: "import('RUNTIME/encryption').Scope",
  sessionFor: "(tenant: string) => Promise<import('RUNTIME/encryption').TenantCredentials>",
  tenant: "import('RUNTIME/tenants').TenantId",
  token: 'string',
  upload: "import('node:stream').Writable",
  verifier: "import('RUNTIME/verify').TokenVerifier",
};

/** What examples take of Node itself. */
export const ofNode: Readonly<Record<string, string>> = {
  createReadStream: 'node:fs',
  createServer: 'node:http',
  pipeline: 'node:stream/promises',
};
