/**
 * The code of the CloudFront function that refuses requests by which pages of other sites would change something.
 *
 * It decides as `mayMutate` of the middleware does, in the JavaScript that CloudFront runs: ECMAScript 5.1, no module, 10 KB at
 * most. It sees the viewer's own `Host`, so the site needs no name here.
 *
 * @param trusted exact origins whose pages may change things
 */
export function crossSiteCode(trusted: readonly string[]): string {
  return `'use strict';
var trusted = ${JSON.stringify(trusted)};

function handler(event) {
  var request = event.request;
  return mayMutate(request) ? request : refusal();
}

function mayMutate(request) {
  var headers = request.headers;
  var safe = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
  if (safe && headers.upgrade === undefined) return true;
  if (saidTwice(headers.origin) || saidTwice(headers['sec-fetch-site'])) return false;
  var origin = headers.origin && headers.origin.value;
  var site = headers['sec-fetch-site'] && headers['sec-fetch-site'].value;
  if (origin !== undefined && trusted.indexOf(origin) !== -1) return true;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin !== undefined) return headers.host !== undefined && origin === 'https://' + headers.host.value;
  return Object.keys(request.cookies).length === 0;
}

function saidTwice(header) {
  return header !== undefined && header.multiValue !== undefined && header.multiValue.length > 1;
}

function refusal() {
  return {
    statusCode: 403,
    statusDescription: 'Forbidden',
    headers: {
      'content-type': { value: 'text/plain; charset=utf-8' },
      'content-security-policy': { value: "default-src 'none'; frame-ancestors 'none'" },
      'x-content-type-options': { value: 'nosniff' },
      'cache-control': { value: 'no-store' },
    },
    body: { encoding: 'text', data: 'Cross-site request refused.' },
  };
}
`;
}
