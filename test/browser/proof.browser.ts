import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type Page } from 'playwright-core';
import { proofHtml } from '../../lib/prove/html';
import { prove } from '../prove/estate';
import { launch } from './chromium';

const proof = prove({ more: [{ Action: 's3:Get*', Resource: '*' }] });
const broken = proof.rows.filter(({ cells }) => cells.some(({ holds }) => !holds));
let browser: Browser;
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'portcullis-proof-'));
  writeFileSync(join(dir, 'proof.html'), [...proofHtml(proof)].join(''));
  browser = await launch(9);
});
afterAll(async () => {
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Opens the page as somebody who runs no script; gives it and what the browser complained of. */
async function open(colorScheme: 'light' | 'dark' = 'light', width = 1200): Promise<[Page, string[]]> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(join(dir, 'proof.html')).href);
  return [page, complaints];
}

const rows = (page: Page) => page.locator('details:visible');
const cells = (page: Page) => page.locator('tr.cell:visible');

test('without a script the matrix is there, what is broken is open, and nothing is fetched', async () => {
  const [page, complaints] = await open();
  expect(await page.title()).toBe('Isolation of tenants: broken');
  expect(await rows(page).count()).toBe(proof.rows.length);
  expect(await page.locator('details[open]').count()).toBe(broken.length);
  expect(await cells(page).count()).toBe(broken.reduce((sum, row) => sum + row.cells.length, 0));
  const first = page.locator('details.holds').first();
  await first.locator('summary').click();
  expect(await first.locator('tr.cell:visible').count()).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});

test('what is broken alone is shown when it is chosen, and a service alone', async () => {
  const [page] = await open();
  await page.getByLabel('what is broken').check();
  expect(await rows(page).count()).toBe(broken.length);
  expect(await cells(page).count()).toBe(proof.broken);
  await page.getByLabel('everything').check();
  await page.getByLabel('kms').check();
  expect(await rows(page).count()).toBe(proof.rows.filter(({ action }) => action.startsWith('kms:')).length);
  await page.getByLabel('what is broken').check();
  expect(await rows(page).count()).toBe(0);
  expect(await page.locator('h2:visible').count()).toBe(0);
});

/** The contrast of two colours as WCAG 2 counts it. */
function contrast(one: string, two: string): number {
  const light = (colour: string) => {
    const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [light(one), light(two)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

test.each(['light', 'dark'] as const)(
  'every word can be read in %s, and nothing is as in the other',
  async (scheme) => {
    const [page] = await open(scheme);
    const colour = (selector: string, property: 'color' | 'backgroundColor') =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
    const [body, soft] = [
      await colour('body', 'backgroundColor'),
      await colour('summary', 'backgroundColor'),
    ];
    expect(contrast(body, 'rgb(0, 0, 0)') > 10).toBe(scheme === 'light');
    expect(contrast(await colour('p', 'color'), body)).toBeGreaterThan(7);
    for (const word of ['b.holds', 'b.broken'])
      expect(contrast(await colour(word, 'color'), soft)).toBeGreaterThan(4.5);
    for (const word of ['td.holds', 'td.broken'])
      expect(contrast(await colour(word, 'color'), body)).toBeGreaterThan(4.5);
  },
);

test('a narrow window needs no scrolling to the side', async () => {
  const [page] = await open('light', 360);
  const { width } = (await page.locator('main').boundingBox()) ?? { width: Infinity };
  expect(width).toBeLessThanOrEqual(360);
  const [first] = await page.locator('details[open] table').all();
  expect((await first?.boundingBox())?.width).toBeLessThanOrEqual(360);
});
