/** @jest-environment ./test/rls/environment.js */
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { z } from 'zod';
import { connected, connectionOf } from '../../runtime/tenant-isolation/connect';
import { isolate } from '../../runtime/tenant-isolation/isolate';
import { parseTenantId, tenantRoleSql, withTenant } from '../../runtime/row-level-security';
import { refuses } from '../refuses';
import { administrator, type Database, openDatabase, server } from './database';
import { shop, tables } from './shop';

const description = shop('bound', 'the administrator of RDS');

/** A database whose migrations are done, and nothing else. */
async function migrated(work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase('the administrator of RDS');
  try {
    await database.admin.query(tables);
    await work(database);
  } finally {
    await database.close();
  }
}

test('a step of the deployment keeps tenants apart in tables that are there, as the administrator of RDS, again and again', () =>
  migrated(async ({ admin, superuser, login }) => {
    for (let times = 0; times < 2; times += 1)
      expect(await isolate({ description }, admin)).toEqual({ tables: 3 });
    for (const tenant of ['acme', 'acme-2'])
      await admin.query(tenantRoleSql(description, parseTenantId(tenant)));
    await superuser.query("insert into shop.customers values ('acme', 1, 'a'), ('acme-2', 2, 'b')");
    const session = await login('tenant_acme');
    const mine = () => session.query('select id from shop.customers');
    expect((await withTenant(session, parseTenantId('acme'), 'bound', mine)).rows).toEqual([{ id: 1 }]);
  }));

refuses('AUT-05', 'a deployment over what breaks the isolation of tenants, by the name of each thing', () =>
  migrated(async ({ admin }) => {
    await admin.query(`create table shop.invoices as select * from shop.orders;
      create function shop.peek() returns bigint language sql security definer as 'select count(*) from shop.orders'`);
    await isolate({ description }, admin);
    await admin.query(
      'grant select on shop.invoices to shop_app; grant execute on function shop.peek() to public',
    );
    const failed: Error = await isolate({ description }, admin).then(
      () => new Error('nothing was refused'),
      (error) => error,
    );
    expect(failed).toMatchObject({ code: 'isolation-broken' });
    expect(failed.message.split('\n').map((line) => line.split(' ', 2).join(' '))).toEqual([
      'table shop.invoices',
    ]);
    // What the DDL itself revokes is mended by it.
    expect(failed.message).not.toContain('shop.peek');
  }),
);

refuses('AUT-05', 'a deployment before the tables are there, or whose keys ask about other tenants', () =>
  migrated(async ({ admin }) => {
    const missing = { ...description, tables: [...description.tables, { name: 'parcels' }] };
    await expect(isolate({ description: missing }, admin)).rejects.toThrow(/parcels/);
    await admin.query('rollback');
    await admin.query('create unique index by_email on shop.customers (email)');
    await expect(isolate({ description }, admin)).rejects.toThrow(/by_email/);
  }),
);

const certificate = process.env['DATABASE_CERTIFICATE'];

// Where the server shows a certificate: `npm run test:postgres`.
if (server !== undefined && server !== '' && certificate !== undefined)
  test('the function enters a server over TLS, with the password of the administrator', () =>
    migrated(async ({ admin, superuser }) => {
      const { port } = new URL(server ?? '');
      const { rows } = await admin.query('select current_database() as name');
      const env = {
        DATABASE_HOST: 'localhost',
        DATABASE_PORT: port,
        DATABASE_NAME: z.object({ name: z.string() }).parse(rows[0]).name,
      };
      const login = { username: administrator, password: 'as RDS makes it' };
      await superuser.query(`alter role ${administrator} password '${login.password}'`);
      const ca = readFileSync(certificate, 'utf8');
      const client = await connected(new Client(connectionOf(env, login, ca)));
      try {
        expect((await client.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()')).rows).toEqual(
          [{ ssl: true }],
        );
        expect(await isolate({ description }, client)).toEqual({ tables: 3 });
      } finally {
        await client.end();
      }
    }));

test('what is no description is refused before anything is asked', async () => {
  const connection = { query: () => Promise.reject(new Error('was asked')) };
  for (const event of [{}, { description: { tier: 'bound' } }, { description, more: 1 }, undefined])
    await expect(isolate(event, connection)).rejects.not.toThrow('was asked');
});
