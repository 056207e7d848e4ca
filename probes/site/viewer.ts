import { type IncomingHttpHeaders, request } from 'node:http';
import { GetDistributionCommand } from '@aws-sdk/client-cloudfront';
import { PutObjectCommand } from '@aws-sdk/client-s3';

import { type DeployedResource, only, type ProbeContext } from '../context';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer that refuses: `Forbidden` for 403, `Redirected` for 301, anything else by its number. */
export class Refusal extends Error {
  constructor({ status, body }: Answer) {
    super(body.slice(0, 200));
    this.name = { 301: 'Redirected', 403: 'Forbidden' }[status] ?? `Status${status}`;
  }
}

export interface Site {
  readonly distribution: DeployedResource;
  readonly bucket: string;
  /** Asks for a path as a viewer does. @throws Refusal for every answer but 200. */
  readonly view: (
    method: string,
    path: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer>;
}

/** The page that the probes put there. */
export const page = { path: '/portcullis-probe.html', body: '<p>probe</p>' };

/** The site with a page of ours. */
export async function siteOf(context: ProbeContext): Promise<Site> {
  const distribution = only(context, 'AWS::CloudFront::Distribution');
  const domain = /"DomainName":"([^"]+)\.s3\./.exec(JSON.stringify(distribution.properties))?.[1];
  if (domain === undefined) throw new Error(`${distribution.logicalId} reads no bucket`);
  const { operator, addresses } = context;
  const { Distribution } = await operator.cloudfront.send(
    new GetDistributionCommand({ Id: distribution.physicalId }),
  );
  const { address, host } = addresses.viewer(Distribution?.DomainName ?? '');
  await operator.s3.send(
    new PutObjectCommand({
      Bucket: domain,
      Key: page.path.slice(1),
      Body: page.body,
      ContentType: 'text/html',
    }),
  );
  return {
    distribution,
    bucket: domain,
    view: async (method, path, headers = {}) => {
      const answer = await ask(`${address}${path}`, method, { host, ...headers });
      if (answer.status !== 200) throw new Refusal(answer);
      return answer;
    },
  };
}

/** `fetch` would not let the host be named. */
function ask(url: string, method: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false, timeout: 30_000 }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${url} took longer than 30 seconds`)));
    sent.on('error', reject).end();
  });
}
