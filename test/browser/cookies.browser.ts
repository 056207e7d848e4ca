import { hostCookie } from '../../runtime/security-headers';
import { refuses } from '../refuses';
import { type Origin, type Page } from './edge-server';
import { hosts, visit, world, type World } from './world';

const home = `https://${hosts.site}`;
const cookie = hostCookie({ name: 'session', value: 's3cr3t' });
/** What the site sets on `/`, and the cookies that it was sent on `/api/seen`, in order. */
let sets = cookie;
const seen: string[] = [];

const site: Origin = ({ url = '/', headers }): Page => {
  if (url === '/') return { headers: { 'Set-Cookie': sets } };
  // A browser asks for the icon of a page by itself.
  if (url === '/favicon.ico') return { status: 404 };
  seen.push(headers.cookie ?? '');
  return { headers: { 'Content-Type': 'application/json' }, body: '1' };
};
const other: Origin = ({ url = '/' }) => {
  if (url === '/form') return { body: `<form method="post" action="${home}/api/seen"></form>` };
  if (url === '/link') return { body: `<a href="${home}/api/seen">look</a>` };
  return { headers: { 'Set-Cookie': '__Host-session=forged; Path=/; Domain=example.com; Secure' } };
};

let all: World;
beforeAll(async () => {
  all = await world({ [hosts.site]: site, [hosts.evil]: other, [hosts.neighbour]: other });
});
afterAll(() => all.close());
beforeEach(() => {
  all.server.weakness = { withoutGuard: true };
  sets = cookie;
  seen.length = 0;
});

const readable = async () =>
  (await visit(all.browser, home, (tab) => tab.evaluate('document.cookie'))).result;
const kept = async () => (await visit(all.browser, home, (tab) => tab.context().cookies())).result;

/** The cookies that the site is sent with what a page of another site begins, once the user has a session. */
async function sentFrom(page: string, act: string): Promise<string | undefined> {
  await visit(all.browser, home, async (tab) => {
    await tab.goto(page);
    await tab.evaluate(act);
    await tab.waitForURL(`${home}/api/seen`);
  });
  return seen.at(-1);
}
const post = (host: string) => sentFrom(`https://${host}/form`, 'document.forms[0].submit()');

test('the site is sent its cookie by its own pages', async () => {
  await visit(all.browser, home, (tab) => tab.evaluate("fetch('/api/seen').then((answer) => answer.status)"));
  expect(seen).toEqual(['__Host-session=s3cr3t']);
});

refuses('NET-05', 'the cookie of a session to scripts of its own page', async () => {
  expect(await readable()).toBe('');
  expect(await kept()).toMatchObject([
    { name: '__Host-session', httpOnly: true, secure: true, sameSite: 'Lax' },
  ]);
  sets = cookie.replace('; HttpOnly', '');
  expect(await readable()).toContain('s3cr3t');
});

refuses('NET-05', 'the cookie of a session to what another site posts', async () => {
  expect(await post(hosts.evil)).toBe('');
  sets = cookie.replace('SameSite=Lax', 'SameSite=None');
  expect(await post(hosts.evil)).toBe('__Host-session=s3cr3t');
});

test('a link of another site carries a Lax cookie and no Strict one', async () => {
  const link = () => sentFrom(`https://${hosts.evil}/link`, 'document.links[0].click()');
  expect(await link()).toBe('__Host-session=s3cr3t');
  sets = hostCookie({ name: 'session', value: 's3cr3t', sameSite: 'Strict' });
  expect(await link()).toBe('');
});

test.each([
  ['without Secure', cookie.replace('; Secure', '')],
  ['with a domain', `${cookie}; Domain=example.com`],
  ['for one path', cookie.replace('Path=/', 'Path=/app')],
])('the prefix makes the browser refuse a cookie %s', async (_, weak) => {
  sets = weak;
  expect(await kept()).toEqual([]);
  sets = weak.replace('__Host-', '');
  expect(await kept()).toHaveLength(1);
});

refuses('NET-05', 'a cookie of the same name that the neighbour sets for the whole domain', async () => {
  const { result } = await visit(all.browser, home, async (tab) => {
    await tab.goto(`https://${hosts.neighbour}/`);
    return tab.context().cookies();
  });
  expect(result).toMatchObject([{ name: '__Host-session', value: 's3cr3t', domain: hosts.site }]);
});
