import { type Browser, type Page as Tab } from 'playwright-core';
import { CorsMethod, Csp, SecurityHeaders } from '../../lib';
import { functionUrl, restApi } from '../constructs/hardened-distribution/origins';
import { site } from '../constructs/hardened-distribution/site';
import { templateOf } from '../constructs/synth';
import { launch } from './chromium';
import { EdgeServer, type Origin } from './edge-server';
import { pathsOf } from './template';

export const hosts = {
  /** The site, behind the distribution. */
  site: 'www.example.com',
  /** A neighbour below the same domain. */
  neighbour: 'blog.example.com',
  /** Another site, whose pages the API trusts. */
  partner: 'partner.example.net',
  /** Another site. */
  evil: 'evil.test',
} as const;

/** The page whose inline code the policy allows by hash. */
export const goodPage = `<!doctype html>
<title>good</title>
<style>p { color: rgb(1, 2, 3) }</style>
<p>text</p>
<img src="/logo.svg" alt="">
<script>document.documentElement.dataset.inline = 'ran';</script>
<script src="/own.js"></script>`;

/** A distribution with files, pages of a function with nonces, and an API that a partner's pages may call. */
function synthesized(): string {
  const { stack, distribution } = site((scope) => ({
    headers: new SecurityHeaders(scope, 'StaticHeaders', { csp: Csp.forPages(goodPage) }),
  }));
  const dynamic = new SecurityHeaders(stack, 'DynamicHeaders', { csp: Csp.fromOrigin() });
  distribution.addPath('/app/*', functionUrl(stack), dynamic);
  const cors = {
    origins: [`https://${hosts.partner}`],
    methods: [CorsMethod.GET, CorsMethod.POST],
    credentials: true,
  };
  distribution.addPath('/api/*', restApi(stack), new SecurityHeaders(stack, 'ApiHeaders', { cors }));
  return JSON.stringify(templateOf(stack));
}

export interface World {
  readonly server: EdgeServer;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The site with these origins, the other sites, and a browser that finds them. */
export async function world(origins: Readonly<Record<string, Origin>>): Promise<World> {
  const server = new EdgeServer(hosts.site, pathsOf(synthesized()), origins);
  const browser = await launch(await server.listen());
  return {
    server,
    browser,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens an address in a fresh profile, gives what `act` finds there, and what the browser complained of. */
export async function visit<T>(browser: Browser, url: string, act: (tab: Tab) => Promise<T>) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  try {
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    tab.on('pageerror', (error) => complaints.push(error.message));
    await tab.goto(url);
    return { result: await act(tab), complaints };
  } finally {
    await context.close();
  }
}
