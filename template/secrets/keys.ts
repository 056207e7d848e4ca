import { type Format } from './format';

/** A private key is a header and, whatever separates its lines, enough base64 after it. */
const body = /^[A-Z0-9+/=]{64}/i;
const between = /\\[nr]|[\\\s"',|+>-]/g;

/** PEM and PGP private keys, with the key: the header alone stands in many a script. */
export const keyFormats: readonly Format[] = [
  {
    kind: 'a private key',
    hint: '-----begin ',
    pattern: /-----BEGIN (?:[A-Z0-9]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----([\s\S]{64,600})/g,
    isReal: (text) => body.test(withoutHeaders(text).replaceAll(between, '')),
  },
  {
    kind: 'a PuTTY private key',
    hint: 'putty-user-key-file',
    pattern: /PuTTY-User-Key-File-\d: [\w-]{3,40}([\s\S]{64,600})/g,
  },
];

/** Lines such as `Proc-Type: 4,ENCRYPTED` or `Version: …` between the header and the key. */
function withoutHeaders(text: string): string {
  return text.replaceAll(/(?:\n|\\n)[ \t]{0,40}[A-Z][\w-]{2,20}: [^\n\\]{0,100}/g, '');
}

/** A signed web token is three parts, of which the first names how it is signed. */
export const signedFormats: readonly Format[] = [
  {
    kind: 'a signed web token (JWT)',
    hint: 'eyj[\\w-]{10}',
    pattern: /(?<![\w.-])(eyJ[\w-]{10,2000})\.eyJ[\w-]{10,4000}\.[\w-]{20,2000}(?![\w-])/g,
    isReal: (header) =>
      /"alg"\s{0,4}:\s{0,4}"(?:HS|RS|ES|PS|Ed)/.test(Buffer.from(header, 'base64url').toString()),
  },
];
