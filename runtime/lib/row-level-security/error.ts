/** Why something about row-level security was refused: for programs, literal and stable. */
export type RowLevelSecurityErrorCode =
  | 'description-invalid'
  | 'client-is-pool'
  | 'transaction-open'
  | 'transaction-failed'
  | 'tier-unknown'
  | 'isolation-broken';

/** A refusal that concerns the isolation of tenants in a database. */
export class RowLevelSecurityError extends Error {
  constructor(
    readonly code: RowLevelSecurityErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'RowLevelSecurityError';
  }
}
