/** Who asks. A session is known by both its names: its own and that of the role, or of the user who federated it. */
export type Caller =
  | { readonly kind: 'role'; readonly account: string; readonly arn: string; readonly session: string }
  | { readonly kind: 'user'; readonly account: string; readonly arn: string; readonly session?: string }
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
 * The context of a request, from keys in any case; what AWS knows of the caller replaces what is given.
 *
 * Nobody chooses `aws:PrincipalArn` or `aws:PrincipalAccount`: they follow from who asks, and are absent where they do not.
 */
export function contextOf(
  caller: Caller,
  values: Readonly<Record<string, string | readonly string[]>>,
): RequestContext {
  const context = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(values))
    context.set(key.toLowerCase(), typeof value === 'string' ? [value] : value);
  for (const key of keysOfCaller) context.delete(key);
  for (const [key, value] of Object.entries(ofCaller(caller))) context.set(key, [value]);
  return context;
}

const keysOfCaller = [
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principaltype',
  'aws:principalisawsservice',
  'aws:principalservicename',
];

/** Source: IAM User Guide, "AWS global condition context keys". */
function ofCaller(caller: Caller): Readonly<Record<string, string>> {
  switch (caller.kind) {
    case 'service':
      return { 'aws:principalisawsservice': 'true', 'aws:principalservicename': caller.name };
    case 'federated':
      return { 'aws:principalisawsservice': 'false' };
    case 'anonymous':
      return { 'aws:principalaccount': 'anonymous', 'aws:principaltype': 'Anonymous' };
    default: {
      const federated = caller.kind === 'user' ? caller.session : undefined;
      const type =
        caller.kind === 'role' ? 'AssumedRole' : federated === undefined ? 'User' : 'FederatedUser';
      return {
        'aws:principalarn': federated ?? caller.arn,
        'aws:principalaccount': caller.account,
        'aws:principaltype': type,
        'aws:principalisawsservice': 'false',
      };
    }
  }
}
