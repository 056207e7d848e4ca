import { RowLevelSecurityError } from './error';

/** One connection to a database: a `Client` or `PoolClient` of pg, PGlite, or anything like them. */
export interface Connection {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** A pool sends each query over another connection: its type does not fit. */
  readonly totalCount?: never;
}

/**
 * @throws RowLevelSecurityError `client-is-pool`
 */
export function refusePool(connection: object): void {
  if ('totalCount' in connection)
    throw new RowLevelSecurityError(
      'client-is-pool',
      'a pool sends each query over another connection; pass a client of it (pool.connect())',
    );
}
