import { TenantError } from '../tenants/error';
import { parseTenantId, type TenantId } from '../tenants/tenant-id';
import { type Connection, refusePool } from './client';
import { tenantRolePrefix, tenantSetting, type Tier, tiers } from './contract';
import { RowLevelSecurityError } from './error';

/** Connections with a transaction of ours open. */
const busy = new WeakSet<object>();

/**
 * Does `work` in a transaction that is the tenant's: commits when it is done, rolls back when it throws, and leaves nothing of the
 * tenant on the connection either way.
 *
 * `setting`: the transaction names the tenant. `bound`: it is refused unless the connection was opened as the tenant's role.
 *
 * @example
 * const client = await pool.connect();
 * try {
 *   await withTenant(client, tenant, 'setting', () => client.query('select * from orders'));
 * } finally {
 *   client.release();
 * }
 * @param connection not in a transaction, and used by nobody else until this returns
 * @throws TenantError `tenant-id-invalid`, `tenant-mismatch`
 * @throws RowLevelSecurityError `client-is-pool`, `transaction-open`, `transaction-failed`, `tier-unknown`
 */
export async function withTenant<Result>(
  connection: Connection,
  tenant: TenantId,
  tier: Tier,
  work: () => Promise<Result>,
): Promise<Result> {
  const id = parseTenantId(tenant);
  if (!tiers.includes(tier))
    throw new RowLevelSecurityError('tier-unknown', `the tier is one of ${tiers.join(', ')}`);
  refusePool(connection);
  if (busy.has(connection))
    throw new RowLevelSecurityError('transaction-open', 'this connection has a transaction of a tenant open');
  busy.add(connection);
  try {
    return await transaction(connection, id, tier, work);
  } finally {
    busy.delete(connection);
  }
}

async function transaction<Result>(
  connection: Connection,
  tenant: TenantId,
  tier: Tier,
  work: () => Promise<Result>,
): Promise<Result> {
  await connection.query('begin');
  try {
    await (tier === 'bound' ? checkRole : nameTenant)(connection, tenant);
    const result = await work();
    const ended: object = await connection.query('commit');
    // What the server says to the commit of a transaction in which a query failed, whoever caught that.
    if ('command' in ended && ended.command === 'ROLLBACK')
      throw new RowLevelSecurityError('transaction-failed', 'a query failed, and nothing was committed');
    return result;
  } catch (error) {
    // A connection that cannot roll back is broken, and the server rolls back what it was doing; the first error says more.
    await connection.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Until the end of the transaction alone. */
async function nameTenant(connection: Connection, tenant: TenantId): Promise<void> {
  await connection.query('select pg_catalog.set_config($1, $2, true)', [tenantSetting, tenant]);
}

async function checkRole(connection: Connection, tenant: TenantId): Promise<void> {
  const text = 'select session_user::pg_catalog.text operator(pg_catalog.=) $1 as ours';
  const { rows } = await connection.query(text, [`${tenantRolePrefix}${tenant}`]);
  const [row] = rows;
  if (typeof row !== 'object' || row === null || !('ours' in row) || row.ours !== true)
    throw new TenantError(
      'tenant-mismatch',
      `this connection was not opened as the role of tenant ${tenant}`,
    );
}
