import { RedactingLogger } from '../logger/logger';

const logger = new RedactingLogger();

/** One structured line. Never an event, a name, an address or a token: reasons and kinds alone. */
export function logReason(message: string, details: Readonly<Record<string, string>>): void {
  logger.warn(message, details);
}
