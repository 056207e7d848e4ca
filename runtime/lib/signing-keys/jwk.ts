/** A public key as it is published. */
export interface SigningJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  /** The id of the key in KMS, never an alias: a signature and its `kid` always belong together. */
  readonly kid: string;
  readonly alg: 'ES256';
  readonly use: 'sig';
}

/** What verifiers read. Members that are not here are none of their business. */
export interface SigningJwks {
  readonly keys: readonly SigningJwk[];
}
