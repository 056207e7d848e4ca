import { wordsOf } from '../words';

/** What a name says about its value: `password` of any form, or a `key`, which only a machine draws. */
export type SecretName = 'password' | 'key';

const passwords = new Set(['password', 'passwd', 'pwd', 'passphrase', 'passwort', 'pass']);
const keys = new Set(['secret', 'token', 'apikey', 'credential', 'credentials', 'authkey', 'secretkey']);
/** Words before `key` that make it a secret one. */
const secretKeys = new Set([
  ...['api', 'app', 'access', 'secret', 'private', 'auth', 'encryption', 'signing', 'license', 'master'],
  ...['account', 'shared', 'admin', 'service', 'hmac', 'webhook', 'client', 'session', 'storage'],
]);
/** Words that may follow without taking the secret away. */
const trailing = new Set(['value', 'string', 'text', 'plaintext', 'literal', 'default', 'plain', 'raw']);

/** Reads a name by its last word: `DB_PASSWORD`, `apiKey` and `TokenValue` are secret; `PasswordLength` and `TOKEN_URL` are not. */
export function secretName(name: string): SecretName | undefined {
  const words = wordsOf(name);
  while (words.length > 1 && (trailing.has(words.at(-1) as string) || /^\d+$/.test(words.at(-1) as string)))
    words.pop();
  const last = (words.at(-1) ?? '').replace(/\d{1,4}$/, '');
  const before = words.at(-2) ?? '';
  if (passwords.has(last) && !(last === 'pass' && words.length === 1)) return 'password';
  if (/(?:password|passwd)$/.test(last)) return 'password';
  if (keys.has(last) || /(?:secret|token|apikey)$/.test(last)) return isHarmless(before) ? undefined : 'key';
  return last === 'key' && secretKeys.has(before) ? 'key' : undefined;
}

/** Tokens and the like that anybody may see. */
function isHarmless(before: string): boolean {
  return ['next', 'continuation', 'page', 'max', 'idempotency', 'public', 'no', 'use', 'has', 'is'].includes(
    before,
  );
}
