import { z } from 'zod';
import { checkSql, type Check } from './checks/check';
import { keyChecks } from './checks/keys';
import { privilegeChecks } from './checks/privileges';
import { relationChecks } from './checks/relations';
import { roleChecks } from './checks/roles';
import { tableChecks } from './checks/tables';
import { type Connection, refusePool } from './client';
import { type Tier } from './contract';
import { type IsolationDescription } from './description-form';
import { parseDescription } from './description';

/** Something in the database that breaks the isolation of tenants. */
export interface IsolationFinding {
  /** For programs: literal and stable. */
  readonly code: string;
  /** What and where, by its whole name. */
  readonly object: string;
  readonly problem: string;
  /** The SQL that mends it, or the step where no single statement does. */
  readonly mend: string;
}

const rows = z.array(z.object({ object: z.string(), mend: z.string() }));

export function checksOf(tier: Tier): readonly Check[] {
  return [...tableChecks, ...keyChecks, ...relationChecks(tier), ...privilegeChecks, ...roleChecks];
}

/**
 * Reads the catalog of a live database and names everything that breaks the isolation that is described; nothing, if all is as
 * `tenantIsolationSql` made it. It changes nothing and reads no row of any tenant: every role may run it.
 *
 * @param connection not in a transaction
 * @throws RowLevelSecurityError `description-invalid`, `client-is-pool`
 */
export async function verifyIsolation(
  connection: Connection,
  input: IsolationDescription,
): Promise<readonly IsolationFinding[]> {
  const description = parseDescription(input);
  refusePool(connection);
  // One state of the catalog for all checks, and names that are whole.
  await connection.query('begin isolation level repeatable read read only');
  try {
    await connection.query('set local search_path = pg_catalog');
    const findings: IsolationFinding[] = [];
    for (const check of checksOf(description.tier)) {
      const result = await connection.query(checkSql(check, '$1'), [JSON.stringify(description)]);
      const found = rows.parse(result.rows);
      findings.push(...found.map((row) => ({ code: check.code, problem: check.problem, ...row })));
    }
    return findings;
  } finally {
    await connection.query('rollback');
  }
}
