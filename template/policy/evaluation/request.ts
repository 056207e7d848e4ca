/** Who asks. A role's session is known by both its names: that of the role and its own. */
export type Caller =
  | { readonly kind: 'role'; readonly account: string; readonly arn: string; readonly session: string }
  | { readonly kind: 'user'; readonly account: string; readonly arn: string }
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'federated'; readonly provider: string }
  | { readonly kind: 'anonymous' };

/** The values of a request's condition keys, by key in lower case; a key without values is as good as absent. */
export type RequestContext = ReadonlyMap<string, readonly string[]>;

/** One call of one API: who, what, on which resource of which account, and what AWS knows about the call. */
export interface Request {
  readonly caller: Caller;
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount: string;
  readonly context: RequestContext;
}

/**
 * The context of a request, from keys in any case; the caller's own keys are added as AWS does, and win.
 *
 * Nobody chooses `aws:PrincipalArn` or `aws:PrincipalAccount`: they follow from who asks.
 */
export function contextOf(
  caller: Caller,
  values: Readonly<Record<string, string | readonly string[]>>,
): RequestContext {
  const context = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(values))
    context.set(key.toLowerCase(), typeof value === 'string' ? [value] : value);
  if (caller.kind === 'role' || caller.kind === 'user') {
    context.set('aws:principalarn', [caller.arn]);
    context.set('aws:principalaccount', [caller.account]);
    context.set('aws:principaltype', [caller.kind === 'role' ? 'AssumedRole' : 'User']);
  }
  return context;
}
