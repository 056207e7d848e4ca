// Loaded into every function that runs in Node. What it asks of AWS over https goes to the emulator: on this machine there is no
// other AWS, and nothing else is reached. The SDK finds the emulator by itself; a plain request, such as one for the keys of a
// user pool, does not.
const http = require('node:http');
const https = require('node:https');

const emulator = new URL(process.env.AWS_ENDPOINT_URL ?? 'http://127.0.0.1:4566');
const native = { request: https.request, fetch: globalThis.fetch };

/** Where a request to AWS goes instead; undefined for any other. */
function here(target) {
  const url = typeof target === 'string' ? new URL(target) : target;
  const isAws = url instanceof URL && url.protocol === 'https:' && url.hostname.endsWith('.amazonaws.com');
  return isAws ? new URL(url.pathname + url.search, emulator) : undefined;
}

https.request = function request(target, ...rest) {
  const url = here(target);
  if (url === undefined) return native.request.call(https, target, ...rest);
  const plain = rest.map((one) =>
    typeof one === 'object' && one !== null ? { ...one, agent: undefined } : one,
  );
  return http.request(url, ...plain);
};

globalThis.fetch = (target, ...rest) => native.fetch(here(target) ?? target, ...rest);
