// Loaded into every function that runs in Node. What it asks of AWS over https goes to the emulator: on this machine there is no
// other AWS, and nothing else is reached. The SDK finds the emulator by itself; a plain request, such as one for the keys of a
// user pool, does not.
const http = require('node:http');
const https = require('node:https');

const emulator = new URL(process.env.AWS_ENDPOINT_URL ?? 'http://127.0.0.1:4566');
const native = https.request;

https.request = function request(target, ...rest) {
  const url = typeof target === 'string' ? new URL(target) : target;
  if (!(url instanceof URL) || !url.hostname.endsWith('.amazonaws.com'))
    return native.call(https, target, ...rest);
  const here = new URL(url.pathname + url.search, emulator);
  const plain = rest.map((one) =>
    typeof one === 'object' && one !== null ? { ...one, agent: undefined } : one,
  );
  return http.request(here, ...plain);
};
