/**
 * A mistake of the user's, told so that it can be mended.
 *
 * `code` is literal and stable: match on it, never on the message or the class.
 */
export class PortcullisError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'PortcullisError';
  }
}
