import { get } from 'node:http';

/** What the emulator says about itself; rejects if it does not answer within 5 seconds. */
export async function health(endpoint: string): Promise<unknown> {
  return JSON.parse(await read(`${endpoint}/_ministack/health`));
}

/** Which run the emulator belongs to: another one may have taken the port. */
export function runOf(endpoint: string): Promise<string> {
  return read(`${endpoint}/_portcullis/run`);
}

function read(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // No agent: a connection kept alive would keep this process alive too.
    const request = get(url, { agent: false, timeout: 5000 }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(body)
          : reject(new Error(`answers with status ${response.statusCode}`)),
      );
    });
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', reject);
  });
}
