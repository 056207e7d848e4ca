/** Anywhere in a name, words run together or not: what stands under it is never shown. */
const always =
  /passw(?:or)?d|passwort|passphrase|passcode|secret(?!ary|smanager)|credential|authorization|cookie|bearer|connectionstring|connstr|signature|securitycode|cardnumber|mnemonic|codeverifier|(?:private|api|access|account|signing|encryption|master|shared|storage|webhook|hmac|license|auth)key|(?:access|refresh|id|session|auth|csrf|xsrf|security)token/;
/** As the last word of a name. */
const last = new Set([
  ...[
    'token',
    'tokens',
    'pwd',
    'pass',
    'pin',
    'cvv',
    'cvc',
    'csc',
    'otp',
    'totp',
    'jwt',
    'pan',
    'ssn',
    'iban',
  ],
  ...['auth', 'salt', 'seed', 'sig', 'csrf', 'xsrf', 'dsn', 'assertion', 'authcode'],
]);
/** A last word by which a name says something about a secret, and is none. */
const about = new Set([
  ...[
    'arn',
    'name',
    'id',
    'ids',
    'count',
    'type',
    'kind',
    'use',
    'expires',
    'expiry',
    'expiration',
    'at',
    'in',
  ],
  ...[
    'length',
    'policy',
    'url',
    'uri',
    'endpoint',
    'version',
    'ttl',
    'age',
    'seconds',
    'days',
    'limit',
    'used',
  ],
  ...['required', 'enabled', 'disabled', 'status', 'state', 'region', 'manager', 'stage', 'format', 'issuer'],
  ...[
    'scope',
    'scopes',
    'usage',
    'algorithm',
    'domain',
    'changed',
    'date',
    'rotation',
    'method',
    'error',
    'time',
    'code',
  ],
]);
/** Counted as often as they are secrets: a number under them is a count. */
const counts = new Set(['tokens', 'pass', 'seed', 'salt']);

/** Whether a name says that its value is a secret: `DB_PASSWORD`, `x-api-key` and `idToken` do, `secretArn` and `tokenUse` do not. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  const end = (words.at(-1) ?? '').replace(/\d{1,4}$/, '');
  const joined = words.join('');
  if (joined.endsWith('sessionid')) return true;
  return !about.has(end) && (last.has(end) || always.test(joined));
}

export function isCountName(name: string): boolean {
  return counts.has(wordsOf(name).at(-1) ?? '');
}

/** What only a machine draws: after it, a word of prose is one. */
export function isDrawnName(name: string): boolean {
  return /(?:token|jwt|signature|sig|auth|assertion)$/i.test(name);
}

/** The whole line that follows is secret, and not its first word alone. */
export function isHeaderName(name: string): boolean {
  return /(?:authorization|cookie)$/i.test(name);
}

function wordsOf(name: string): string[] {
  return name
    .slice(-200)
    .replaceAll(/([a-z\d])(?=[A-Z])/g, '$1 ')
    .replaceAll(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '');
}
