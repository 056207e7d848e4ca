import { type Connection } from '../lib/row-level-security/client';
import { RowLevelSecurityError } from '../lib/row-level-security/error';
import { parseDescription } from '../lib/row-level-security/description';
import { tenantIsolationSql } from '../lib/row-level-security/tenant-isolation-sql';
import { verifyIsolation } from '../lib/row-level-security/verify-isolation';
import { event } from './contract';

/**
 * Keeps tenants apart in the tables that are described, and reads in the catalog whether they are. May run again.
 *
 * @throws RowLevelSecurityError `isolation-broken` with the name of each thing that breaks it; whatever PostgreSQL refuses
 */
export async function isolate(input: unknown, connection: Connection): Promise<{ readonly tables: number }> {
  const description = parseDescription(event.parse(input).description);
  await connection.query(tenantIsolationSql(description));
  const findings = await verifyIsolation(connection, description);
  if (findings.length > 0)
    throw new RowLevelSecurityError(
      'isolation-broken',
      findings.map(({ object, problem, mend }) => `${object} ${problem}; to mend it: ${mend}`).join('\n'),
    );
  return { tables: description.tables.length };
}
