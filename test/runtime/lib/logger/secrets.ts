import fc from 'fast-check';

/** A secret, and the part of it that must not be seen: all of it is not enough, if half is shown. */
export interface Secret {
  readonly text: string;
  readonly core: string;
}

const chars = (set: string, length: number) =>
  fc.array(fc.constantFrom(...set), { minLength: length, maxLength: length }).map((all) => all.join(''));
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const alnum = `${upper}${upper.toLowerCase()}${digits}`;
const base64 = `${alnum}+/`;
const base64url = `${alnum}-_`;
const hex = `${digits}abcdef`;

const token = (before: string, set: string, length: number, after = '') =>
  chars(set, length).map((core): Secret => ({ text: before + core + after, core }));
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const jwt = fc.tuple(chars(base64url, 43), chars(alnum, 12)).map(([signature, subject]): Secret => {
  const payload = encoded({ sub: subject, scope: 'orders' });
  return {
    text: `${encoded({ alg: 'RS256', kid: 'k' })}.${payload}.${signature}`,
    core: `${payload}.${signature}`,
  };
});
const pem = fc
  .tuple(
    fc.constantFrom('', 'RSA ', 'EC ', 'ENCRYPTED ', 'OPENSSH '),
    fc.array(chars(base64, 64), { minLength: 2, maxLength: 12 }),
  )
  .map(([kind, lines]): Secret => ({
    text: `-----BEGIN ${kind}PRIVATE KEY-----\n${lines.join('\n')}\n-----END ${kind}PRIVATE KEY-----`,
    core: lines[0] ?? '',
  }));

const luhn = (digitsBefore: string): string => {
  const sum = [...digitsBefore]
    .reverse()
    .map((digit, at) => Number(digit) * (at % 2 === 0 ? 2 : 1))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
  return `${digitsBefore}${(10 - (sum % 10)) % 10}`;
};
export const cards = fc
  .tuple(
    fc.constantFrom(['4', 14], ['52', 13], ['2500', 11], ['37', 12], ['6011', 11], ['3530', 11]),
    chars(digits, 15),
  )
  .map(([[start, rest], drawn]) => luhn(String(start) + drawn.slice(0, Number(rest))));
const pan = fc.tuple(cards, fc.constantFrom('', ' ', '-')).map(([number, between]): Secret => {
  const text = (number.match(/.{1,4}/g) ?? []).join(between);
  return { text, core: text };
});

/** Secrets of known forms, as their makers write them. AWS's secret keys need a border: forty letters say nothing by themselves. */
export const formed: fc.Arbitrary<Secret> = fc.oneof(
  token('AKIA', upper + digits, 16),
  token('ASIA', upper + digits, 16),
  token('', base64, 40).filter(
    ({ core }) => /\d/.test(core) && /[a-z]/.test(core) && /[A-Z]/.test(core) && new Set(core).size > 14,
  ),
  token('IQoJb3JpZ2luX2Vj', base64, 200),
  ...['p', 'o', 'u', 's', 'r'].map((kind) => token(`gh${kind}_`, alnum, 36)),
  token('github_pat_', alnum, 59),
  token('glpat-', base64url, 20),
  token('npm_', alnum, 36),
  token('sk_live_', alnum, 24),
  token('rk_test_', alnum, 24),
  token('whsec_', base64, 32),
  token('xoxb-123456789012-', alnum, 24),
  token('xapp-1-A0123456789-', hex, 40),
  token('https://hooks.slack.com/services/T0001/B0001/', alnum, 24),
  token('AIza', base64url, 35),
  token('sk-proj-', alnum, 40),
  token(`SG.${'x'.repeat(22)}.`, base64url, 43),
  token('Bearer ', base64url, 40),
  token('postgres://app:', alnum, 20, '@db.internal:5432/orders'),
  token('Server=db;User Id=app;Password=', alnum, 20, ';Encrypt=true'),
  token('AccountKey=', base64, 86, '=='),
  token('https://host.example/cb?state=1&code=', alnum, 32, '&x=1'),
  ...[jwt, pem, pan],
);

/** Names under which anything at all is a secret. */
export const names = fc.constantFrom(
  ...[
    'password',
    'Password',
    'DB_PASSWORD',
    'userPassword',
    'pwd',
    'passwd',
    'passphrase',
    'secret',
    'clientSecret',
  ],
  ...['client_secret', 'SecretString', 'token', 'idToken', 'access_token', 'refreshToken', 'authorization'],
  ...['Authorization', 'cookie', 'Set-Cookie', 'x-api-key', 'apiKey', 'API_KEY', 'privateKey', 'credentials'],
  ...['secretAccessKey', 'X-Amz-Security-Token', 'X-Amz-Signature', 'otp', 'cvv', 'pin', 'sessionId', 'dsn'],
);
/** No form says that this is a secret: only where it stands. */
export const formless: fc.Arbitrary<Secret> = fc.oneof(
  chars(`${alnum}!#%*()-_.~^$ äé`, 18).map((core) => ({ text: core, core })),
  chars(`${alnum}"'\\\n\t{}[]:,`, 18).map((core) => ({ text: core, core })),
);

/** Whether half of what matters can be read, as it is or as JSON writes it. */
export function shows(line: string, { core }: Secret): boolean {
  const half = Math.max(8, Math.ceil(core.length / 2));
  for (let at = 0; at + half <= core.length; at += 1) {
    const part = core.slice(at, at + half);
    const written = JSON.stringify(part).slice(1, -1);
    if (line.includes(part) || line.includes(written) || line.includes(JSON.stringify(written).slice(1, -1)))
      return true;
  }
  return false;
}
