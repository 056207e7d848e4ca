import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { proofHtml } from '../../lib/prove/html';
import { proofJson } from '../../lib/prove/json';
import { proveIsolation } from '../../lib/prove/prove';
import { readStacks } from '../../lib/prove/read';
import { proofText } from '../../lib/prove/text';
import { plain } from '../../lib/report/paint';
import { codeOf, env, newApp } from '../constructs/synth';
import { tenantEstate } from '../constructs/tenants/estate';
import { prove } from './estate';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portcullis-prove-'));
  const app = newApp({}, { outdir: join(dir, 'cdk.out') });
  tenantEstate(new Stack(app, 'Shop', { env }));
  app.synth();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('the constructs keep tenants apart, by what was synthesized', () => {
  const proof = proveIsolation(readStacks(join(dir, 'cdk.out')));
  expect(proof).toMatchObject({ holds: true, broken: 0 });
  expect(proof.cells).toBeGreaterThan(500);
  const actions = new Set(proof.rows.map(({ action }) => action));
  for (const action of [
    'dynamodb:Query',
    's3:ListBucket',
    'kms:Decrypt',
    'kms:CreateGrant',
    'sts:TagSession',
  ])
    expect(actions).toContain(action);
});

test('what is no assembly is said to be none, with what to give', () => {
  writeFileSync(join(dir, 'file'), '{}');
  for (const path of [join(dir, 'nowhere'), join(dir, 'file'), dir])
    expect([path, codeOf(() => readStacks(path))]).toEqual([path, 'prove-unreadable']);
});

test('the text names what is broken, the JSON has every cell, and the page needs nothing else', () => {
  const broken = prove({ more: [{ Action: 's3:Get*', Resource: '*' }] });
  const text = [...proofText(broken, plain)].join('');
  expect(text).toContain(
    'the resource of another: allowed by Sessions/Policies/0/Statement/4, and should be denied',
  );
  expect(text).toMatch(/ cases of \d+ actions: \d+ broken\n$/);
  expect([...proofText(prove(), plain)].join('')).toMatch(/all hold\n$/);
  expect(JSON.parse(proofJson(broken))).toMatchObject({ tool: { name: 'cdk-portcullis' }, holds: false });
  const html = proofHtml(broken);
  expect(html).toContain('<td>the resource of another</td><td>denied</td><td>allowed</td>');
  expect(html).not.toMatch(/<script|https?:\/\//);
});
