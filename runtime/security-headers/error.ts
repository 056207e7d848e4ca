/** A mistake in the settings; `code` is literal and stable. */
export class SecurityHeadersError extends Error {
  constructor(
    readonly code: 'cookie-refused' | 'cors-refused' | 'csp-source-refused' | 'site-invalid',
    message: string,
  ) {
    super(message);
    this.name = 'SecurityHeadersError';
  }
}
