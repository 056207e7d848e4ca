import fc from 'fast-check';

/** Headers of a request as a browser, an old browser, a program or an attacker sends them. */
export interface Sent {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: boolean;
}

export const site = 'https://www.example.com';
export const partner = 'https://partner.example.net';

export const requests: fc.Arbitrary<Sent> = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'post', 'PROPFIND'),
    fetchSite: fc.option(
      fc.constantFrom(
        'same-origin',
        'same-site',
        'cross-site',
        'none',
        '',
        'SAME-ORIGIN',
        'same-origin, cross-site',
      ),
      { nil: undefined },
    ),
    origin: fc.option(
      fc.constantFrom(
        site,
        partner,
        'null',
        '',
        'https://evil.test',
        `${site}.evil.test`,
        'http://www.example.com',
      ),
      { nil: undefined },
    ),
    upgrade: fc.option(fc.constant('websocket'), { nil: undefined }),
    cookies: fc.boolean(),
  })
  .map(({ method, fetchSite, origin, upgrade, cookies }) => ({
    method,
    cookies,
    headers: {
      host: 'www.example.com',
      ...(fetchSite !== undefined && { 'sec-fetch-site': fetchSite }),
      ...(origin !== undefined && { origin }),
      ...(upgrade !== undefined && { upgrade }),
    },
  }));
