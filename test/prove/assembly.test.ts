import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { TenantKeyring, TenantOnboarding, TenantProvisioner } from '../../lib';
import { proveIsolation } from '../../lib/prove/prove';
import { readStacks } from '../../lib/prove/read';
import { codeOf, env, newApp } from '../constructs/synth';
import { databaseEstate } from '../constructs/tenants/database-estate';
import { tenantEstate } from '../constructs/tenants/estate';

/** All that tenants are made of, and a database in a stack of its own. */
function everyConstruct(app: App): void {
  const stack = new Stack(app, 'Shop', { env });
  const { credentials, files, registry } = tenantEstate(stack);
  const { role } = credentials;
  role.allowQueues();
  role.allowEvents(EventBus.fromEventBusName(stack, 'Bus', 'default'));
  const provisioner = new TenantProvisioner(stack, 'Provisioner');
  const roles = [role.role, provisioner.role];
  const keyring = new TenantKeyring(stack, 'Keys', { roles, buckets: [files.bucket] });
  new TenantOnboarding(stack, 'Onboarding', { keyring, registry, provisioner });
  databaseEstate(new Stack(app, 'Database', { env }));
}

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portcullis-prove-'));
  const app = newApp({}, { outdir: join(dir, 'cdk.out') });
  everyConstruct(app);
  app.synth();
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('the constructs keep tenants apart, by what was synthesized', () => {
  const proof = proveIsolation(readStacks(join(dir, 'cdk.out')));
  expect(proof).toMatchObject({ holds: true, broken: 0 });
  expect(proof.cells).toBeGreaterThan(2000);
  const allowed = proof.rows.filter(({ cells }) => cells.some(({ outcome }) => outcome === 'allowed'));
  const own = new Set(allowed.map(({ action }) => action));
  for (const action of [
    ...[
      'dynamodb:Query',
      's3:GetObject',
      's3:ListBucket',
      'kms:Decrypt',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
    ],
    ...['secretsmanager:GetSecretValue', 'sqs:SendMessage', 'events:PutEvents', 'rds-db:connect'],
    ...['sts:AssumeRole', 'sts:TagSession'],
  ])
    expect(own).toContain(action);
  expect(allowed.map(({ resource }) => resource)).toContain(
    'arn:aws:kms:eu-central-1:111111111111:key/tenant-1',
  );
});

test('what is no assembly is said to be none, with what to give', () => {
  writeFileSync(join(dir, 'file'), '{}');
  for (const path of [join(dir, 'nowhere'), join(dir, 'file'), dir])
    expect([path, codeOf(() => readStacks(path))]).toEqual([path, 'prove-unreadable']);
});
