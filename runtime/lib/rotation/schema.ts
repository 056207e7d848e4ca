interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
}

/** Says whether a value is what it has to be. A schema of zod's is one, and no other library is needed to write one. */
export interface Schema<Value> {
  safeParse(
    input: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}
