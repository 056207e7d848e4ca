import { get } from 'node:http';

/** What the emulator says about itself; rejects if it does not answer within 5 seconds. */
export function health(endpoint: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // No agent: a connection kept alive would keep this process alive too.
    const request = get(`${endpoint}/_ministack/health`, { agent: false, timeout: 5000 }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        if (response.statusCode !== 200)
          return reject(new Error(`answers with status ${response.statusCode}`));
        try {
          resolve(JSON.parse(body));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
    });
    request.on('timeout', () => request.destroy(new Error('no answer')));
    request.on('error', reject);
  });
}
