/** What is said in a token. `iat` and `exp` are added. */
export type Claims = Readonly<Record<string, unknown>> & { readonly iat?: never; readonly exp?: never };

/** Signs a token that lives so many seconds: whole ones, and no more than the rotation waits for. */
export type Sign = (claims: Claims, lifeSeconds: number) => Promise<string>;
