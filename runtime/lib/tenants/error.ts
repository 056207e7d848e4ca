/** Why something about a tenant was refused: for programs, literal and stable. */
export type TenantErrorCode = 'tenant-id-invalid' | 'tenant-missing' | 'tenant-mismatch' | 'tenant-inactive';

/** A refusal that concerns a tenant. The message is for the operator's log and never for the caller. */
export class TenantError extends Error {
  constructor(
    readonly code: TenantErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'TenantError';
  }
}
