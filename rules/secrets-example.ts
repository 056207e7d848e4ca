import { base62, crc32 } from '../template/secrets/checksum';

/** Secrets for rules' examples, put together here: no scanner takes the sources for a leak. None of them opens anything. */
export function accessKey(): string {
  return ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('');
}

export function secretKey(): string {
  return ['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/');
}

export function privateKey(): string {
  return `-----BEGIN RSA ${'PRIVATE'} KEY-----\n${'MIIEpAIBAAKCAQEA'.repeat(8)}\n`;
}

/** A token with the checksum that a real one has. */
export function githubToken(): string {
  const body = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5';
  return ['ghp', body + base62(crc32(body), 6)].join('_');
}

export function signedToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [
    part({ alg: 'HS256', typ: 'JWT' }),
    part({ sub: '1234567890' }),
    'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
  ].join('.');
}

/** A text as a machine draws it, of no published form. */
export function drawn(): string {
  return ['q7Zt2Xw9', 'Lk4Vb8Nd', '6Rf1Hs3P'].join('');
}
