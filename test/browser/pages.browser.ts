import { type Page as Tab } from 'playwright-core';
import { SecurityHeaders } from '../../runtime/security-headers';
import { refuses } from '../refuses';
import { type Origin } from './edge-server';
import { goodPage, hosts, visit, world, type World } from './world';

const home = `https://${hosts.site}`;
const csp = 'Content-Security-Policy';
const security = new SecurityHeaders({ site: home });
/** What an attacker brought into the good page. */
const injected: Readonly<Record<string, string>> = {
  '/inline': '<script>document.documentElement.dataset.owned = "inline"</script>',
  '/handler': '<img src="/none" onerror="document.documentElement.dataset.owned = \'handler\'">',
  '/elsewhere': `<script src="https://${hosts.evil}/owned.js"></script>`,
  '/base': `<base href="https://${hosts.evil}/"><script src="owned.js"></script>`,
  '/eval': '<script src="/eval.js"></script>',
  '/html': '<script src="/html.js"></script>',
};
const files: Readonly<Record<string, string>> = {
  '/own.js':
    "fetch('/data.json').then((r) => r.text()).then((t) => { document.documentElement.dataset.own = t; });",
  '/eval.js': 'try { eval(\'document.documentElement.dataset.owned = "eval"\'); } catch {}',
  '/html.js':
    "try { document.body.innerHTML = '<p id=owned>'; document.documentElement.dataset.owned = document.getElementById('owned') ? 'html' : ''; } catch {}",
};

const site: Origin = (request) => {
  const path = request.url ?? '/';
  if (path.endsWith('.js'))
    return { headers: { 'Content-Type': 'text/javascript' }, body: files[path] ?? '' };
  if (path === '/data.json') return { headers: { 'Content-Type': 'application/json' }, body: '1' };
  if (path === '/logo.svg')
    return {
      headers: { 'Content-Type': 'image/svg+xml' },
      body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
    };
  if (!path.startsWith('/app/')) return { body: goodPage + (injected[path] ?? '') };
  const asked = {
    method: 'GET',
    secFetchSite: undefined,
    origin: undefined,
    cookies: false,
    upgrade: false,
    asksForCors: false,
  };
  const { nonce, headers } = security.decide(asked);
  const body = `<p id="nonce">${nonce}</p><script nonce="${nonce}">document.documentElement.dataset.inline = 'ran'</script>
    <script>document.documentElement.dataset.owned = 'inline'</script>
    <script nonce="guess">document.documentElement.dataset.owned = 'guessed'</script>`;
  return { headers: path === '/app/forgetful' ? {} : headers, body };
};
const evil: Origin = () => ({
  headers: { 'Content-Type': 'text/javascript', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  body: 'document.documentElement.dataset.owned = "elsewhere"',
});

let all: World;
beforeAll(async () => (all = await world({ [hosts.site]: site, [hosts.evil]: evil })));
afterAll(() => all.close());
beforeEach(() => (all.server.weakness = {}));

const data = (tab: Tab) =>
  tab.evaluate<Record<string, string | undefined>>('({ ...document.documentElement.dataset })');
const open = (path: string) => visit(all.browser, home + path, data);
const owned = async (path: string) => (await open(path)).result.owned;

test('on the good page everything runs, and the browser complains of nothing', async () => {
  const { result, complaints } = await visit(all.browser, home, async (tab) => {
    await tab.waitForSelector('html[data-own]', { state: 'attached' });
    const look = `({
      color: getComputedStyle(document.querySelector('p')).color,
      isolated: crossOriginIsolated,
      loaded: document.images[0].complete,
    })`;
    return { ...(await data(tab)), ...(await tab.evaluate<object>(look)) };
  });
  expect(result).toEqual({ inline: 'ran', own: '1', color: 'rgb(1, 2, 3)', isolated: true, loaded: true });
  expect(complaints).toEqual([]);
});

refuses('NET-05', 'an inline script that no hash names, while the one that a hash names runs', async () => {
  const { result, complaints } = await open('/inline');
  expect(result).toMatchObject({ inline: 'ran' });
  expect(result.owned).toBeUndefined();
  expect(complaints.join()).toContain('Content Security Policy');
  all.server.weakness = { withoutHeaders: [csp] };
  expect(await owned('/inline')).toBe('inline');
});

for (const [path, expected] of [
  ['/handler', 'handler'],
  ['/eval', 'eval'],
  ['/html', 'html'],
] as const) {
  test(`${path.slice(1)} code in the page is refused, and is by the policy alone`, async () => {
    expect(await owned(path)).toBeFalsy();
    all.server.weakness = { withoutHeaders: [csp] };
    expect(await owned(path)).toBe(expected);
  });
}

for (const path of ['/elsewhere', '/base']) {
  test(`a script of another site is refused, and is by the policy alone (${path.slice(1)})`, async () => {
    expect(await owned(path)).toBeFalsy();
    all.server.weakness = { withoutHeaders: [csp] };
    expect(await owned(path)).toBe('elsewhere');
  });
}

test('the script with the nonce of its answer runs, those without it or with a guessed one do not', async () => {
  const nonces: (string | null)[] = [];
  while (nonces.length < 2) {
    const { result } = await visit(all.browser, `${home}/app/page`, async (tab) => ({
      ...(await data(tab)),
      nonce: await tab.textContent('#nonce'),
    }));
    expect(result).toEqual({ inline: 'ran', nonce: expect.stringMatching(/^\S{24}$/) });
    nonces.push(result.nonce);
  }
  expect(nonces[0]).not.toBe(nonces[1]);
});

refuses('NET-05', 'inline scripts of a server that forgot its policy', async () => {
  expect((await open('/app/forgetful')).result).toEqual({});
  all.server.weakness = { withoutHeaders: [csp] };
  expect((await open('/app/forgetful')).result).toMatchObject({ inline: 'ran' });
});

test('a page is isolated from others by the three headers together', async () => {
  for (const header of ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy']) {
    all.server.weakness = { withoutHeaders: [header] };
    expect((await visit(all.browser, home, (tab) => tab.evaluate('crossOriginIsolated'))).result).toBe(false);
  }
});

test('powerful features are off, and are by the header alone', async () => {
  const asks = (tab: Tab) => tab.evaluate("document.featurePolicy.allowsFeature('geolocation')");
  expect((await visit(all.browser, home, asks)).result).toBe(false);
  all.server.weakness = { withoutHeaders: ['Permissions-Policy'] };
  expect((await visit(all.browser, home, asks)).result).toBe(true);
});
