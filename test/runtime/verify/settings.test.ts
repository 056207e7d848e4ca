import { TokenVerifier, type VerifierSettings } from '../../../runtime/verify';
import { fetchKeys } from '../../../runtime/verify/fetch-keys';
import { refuses } from '../../refuses';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { issuer, jwks, settings, token, verdict } from './issuer';

const build = (given: Partial<VerifierSettings>) =>
  new TokenVerifier({ ...settings, ...given }, { readEntries: async () => [] });

refuses('IDN-05', 'settings that would take tokens of anybody', () => {
  const weak: Partial<VerifierSettings>[] = [
    { clientIds: [] },
    { clientIds: [''] },
    { clientIds: ['*'] },
    { issuer: '' },
    { issuer: 'cognito' },
    { algorithms: [] },
    { clockToleranceSeconds: 61 },
    { clockToleranceSeconds: Number.POSITIVE_INFINITY },
    { clockToleranceSeconds: Number.NaN },
    { longestLifetimeSeconds: 86_401 },
    { revocationCacheSeconds: 61 },
    { jwksUri: 'http://issuer.example.com/jwks.json' },
    { jwksUri: 'http://localhost.example.com/jwks.json' },
    { jwksUri: 'file:///etc/passwd' },
  ];
  for (const given of weak)
    expect(() => build(given)).toThrow(expect.objectContaining({ code: 'verifier-settings-invalid' }));
  for (const name of ['HS256', 'none'])
    expect(() => build(JSON.parse(`{ "algorithms": ["${name}"] }`))).toThrow(/algorithms/);
  expect(() => build(JSON.parse('{ "skipSignature": true }'))).toThrow(/skipSignature/);
});

test('the keys are looked for below the issuer, unless it is said where', async () => {
  const asked: string[] = [];
  const fetch = async (uri: string) => {
    asked.push(uri);
    return jwks;
  };
  for (const given of [{}, { jwksUri: 'http://127.0.0.1:4566/jwks.json' }]) {
    const verifier = new TokenVerifier(
      { ...settings, ...given },
      { readEntries: async () => [], fetchKeys: fetch },
    );
    await verdict({ verifier }, token());
  }
  expect(asked).toEqual([`${issuer}/.well-known/jwks.json`, 'http://127.0.0.1:4566/jwks.json']);
});

describe('over the network', () => {
  const listening = async <T>(answer: RequestListener, body: (uri: string) => Promise<T>): Promise<T> => {
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      return await body(`http://127.0.0.1:${port}/jwks.json`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };

  test('keys come from the address that was given', async () => {
    expect(await listening((_, answer) => answer.end(JSON.stringify(jwks)), fetchKeys)).toEqual(jwks);
  });

  refuses('IDN-05', 'to follow an issuer elsewhere, to wait for it, and to read without end', async () => {
    const bad: RequestListener[] = [
      ({ url }, answer) =>
        url === '/elsewhere'
          ? answer.end(JSON.stringify(jwks))
          : answer.writeHead(302, { location: '/elsewhere' }).end(),
      (_, answer) => answer.writeHead(500).end(JSON.stringify(jwks)),
      (_, answer) => answer.end('<html>'),
      (_, answer) => answer.end(JSON.stringify({ ...jwks, padding: 'x'.repeat(300_000) })),
      (_, answer) => answer.write('{"keys":['),
    ];
    for (const answer of bad) await expect(listening(answer, fetchKeys)).rejects.toThrow();
  });
});
