import { refuses } from '../refuses';
import { type Origin, type Page } from './edge-server';
import { hosts, visit, world, type World } from './world';

const home = `https://${hosts.site}`;
const api = `${home}/api/orders`;
/** What the site's API was asked to change, by whom the browser said it was. */
const changes: string[] = [];

const site: Origin = ({ method = 'GET', url = '/', headers }): Page => {
  if (url === '/' || url === '/logo.svg') return { body: '<p id="inside">private</p>' };
  if (method === 'OPTIONS') return { status: 204, headers: { 'Cache-Control': 'no-store' } };
  if (method !== 'GET') changes.push(headers.origin ?? 'nobody');
  return { headers: { 'Content-Type': 'application/json' }, body: '"private"' };
};
/** Pages of other sites, by their path. */
const others: Readonly<Record<string, string>> = {
  '/frame': `<iframe src="${home}/"></iframe>`,
  '/form': `<form method="post" action="${api}"><input name="amount" value="1"></form>`,
  '/image': `<img src="${home}/logo.svg">`,
};
const other: Origin = ({ url = '/' }) => ({ body: others[url] ?? '<p>elsewhere</p>' });

let all: World;
const origins = { [hosts.site]: site, [hosts.evil]: other, [hosts.partner]: other, [hosts.neighbour]: other };
beforeAll(async () => (all = await world(origins)));
afterAll(() => all.close());
beforeEach(() => {
  all.server.weakness = {};
  changes.length = 0;
});

/** Whether a page of a host has the site in its frame. */
async function framed(host: string): Promise<boolean> {
  const { result } = await visit(all.browser, `https://${host}/frame`, async (tab) => {
    const [, frame] = tab.frames();
    await tab.waitForLoadState('load');
    return (await frame?.locator('#inside').count()) === 1;
  });
  return result;
}

/** What a script of a page gets for a call of the API: the text, or the browser's error. */
async function called(from: string, how = '{}'): Promise<string> {
  const call = `fetch('${api}', ${how}).then((answer) => answer.text()).catch((error) => error.name)`;
  return (await visit(all.browser, from, (tab) => tab.evaluate<string>(call))).result;
}

/** Whom the API knows to have changed something after a page of a host sent its form. */
async function posted(from: string): Promise<readonly string[]> {
  await visit(all.browser, from, async (tab) => {
    await tab.evaluate('document.forms[0]?.submit()');
    await tab.waitForURL(api);
  });
  return [...changes];
}

refuses('NET-05', 'to be framed, by another site and by the neighbour', async () => {
  for (const host of [hosts.evil, hosts.neighbour]) expect(await framed(host)).toBe(false);
  all.server.weakness = {
    withoutHeaders: ['Content-Security-Policy', 'X-Frame-Options', 'Cross-Origin-Embedder-Policy'],
  };
  expect(await framed(hosts.evil)).toBe(true);
});

test.each(['Content-Security-Policy', 'X-Frame-Options'])(
  'framing is refused without %s too',
  async (header) => {
    all.server.weakness = { withoutHeaders: [header] };
    expect(await framed(hosts.evil)).toBe(false);
  },
);

refuses('NET-05', 'answers of the API to pages of another site, with credentials and without', async () => {
  for (const how of [
    '{}',
    "{ credentials: 'include' }",
    "{ method: 'PUT' }",
    "{ headers: { 'x-own': '1' } }",
  ])
    expect(await called(`https://${hosts.evil}/`, how)).toBe('TypeError');
  expect(await called(`https://${hosts.neighbour}/`)).toBe('TypeError');
  expect(await called(`${home}/`)).toBe('"private"');
});

test('the partner that is named reads with credentials, and asks for no more than it may', async () => {
  const partner = `https://${hosts.partner}/`;
  expect(await called(partner, "{ credentials: 'include' }")).toBe('"private"');
  expect(await called(partner, "{ method: 'POST', credentials: 'include' }")).toBe('"private"');
  expect(await called(partner, "{ method: 'PUT' }")).toBe('TypeError');
  expect(await called(partner, "{ headers: { 'x-own': '1' } }")).toBe('TypeError');
  expect(changes).toEqual([`https://${hosts.partner}`]);
  all.server.weakness = { withoutHeaders: ['Access-Control-Allow-Origin'] };
  expect(await called(partner)).toBe('TypeError');
});

test('no page of another site shows an image of the site, by the header alone', async () => {
  const fetched = async () => {
    const call = `fetch('${home}/logo.svg', { mode: 'no-cors' }).then((answer) => answer.type).catch((error) => error.name)`;
    return (await visit(all.browser, `https://${hosts.evil}/image`, (tab) => tab.evaluate(call))).result;
  };
  expect(await fetched()).toBe('TypeError');
  all.server.weakness = { withoutHeaders: ['Cross-Origin-Resource-Policy'] };
  expect(await fetched()).toBe('opaque');
});

refuses('NET-05', 'a form that a page of another site, or of the neighbour, posts to the API', async () => {
  for (const host of [hosts.evil, hosts.neighbour]) expect(await posted(`https://${host}/form`)).toEqual([]);
  all.server.weakness = { withoutGuard: true };
  expect(await posted(`https://${hosts.evil}/form`)).toEqual([`https://${hosts.evil}`]);
});

test('a form of the partner goes through, and a call of the own page', async () => {
  expect(await posted(`https://${hosts.partner}/form`)).toEqual([`https://${hosts.partner}`]);
  expect(await called(`${home}/`, "{ method: 'POST' }")).toBe('"private"');
  expect(changes).toEqual([`https://${hosts.partner}`, home]);
});

test('what changes things is refused on a path of files by CloudFront itself', async () => {
  const call = `fetch('${home}/', { method: 'POST' }).then((answer) => answer.status)`;
  expect((await visit(all.browser, `${home}/`, (tab) => tab.evaluate(call))).result).toBe(403);
});
