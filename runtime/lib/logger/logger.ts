import { Logger } from '@aws-lambda-powertools/logger';
import { redacted, type RedactionLimits } from './redacted';

export type LogLevel = 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'CRITICAL' | 'SILENT';

export interface LoggerSettings {
  /**
   * Name of the service, in every record.
   *
   * @default - `POWERTOOLS_SERVICE_NAME`
   */
  readonly serviceName?: string;
  /**
   * The least level that is written.
   *
   * @default - the level of the function's configuration, else INFO
   */
  readonly level?: LogLevel;
  /**
   * What a record may cost.
   *
   * @default - about 32 KiB and a thousand values
   */
  readonly limits?: RedactionLimits;
}

/** Names that the record has already; a detail of such a name gets another. */
const taken = new Set(['level', 'message', 'sampling_rate', 'service', 'timestamp']);

/**
 * Writes structured records through Powertools, and no secret with them: everything is read and redacted before Powertools sees
 * it. Costs at most what the limits say, whatever is logged, and never throws over it.
 *
 * @example
 * const logger = new RedactingLogger({ serviceName: 'orders' });
 * logger.warn('payment refused', { order: 4711, reason: error });
 */
export class RedactingLogger {
  private readonly logger: Logger;
  private readonly limits: RedactionLimits;

  constructor({ serviceName, level, limits = {} }: LoggerSettings = {}) {
    this.logger = new Logger({
      ...(serviceName !== undefined && { serviceName }),
      ...(level !== undefined && { logLevel: level }),
    });
    this.limits = limits;
  }

  debug(message: string, details?: unknown): void {
    this.logger.debug(...this.safe(message, details));
  }

  info(message: string, details?: unknown): void {
    this.logger.info(...this.safe(message, details));
  }

  warn(message: string, details?: unknown): void {
    this.logger.warn(...this.safe(message, details));
  }

  error(message: string, details?: unknown): void {
    this.logger.error(...this.safe(message, details));
  }

  critical(message: string, details?: unknown): void {
    this.logger.critical(...this.safe(message, details));
  }

  /** Puts details into every record from now on, redacted at once. */
  appendKeys(details: object): void {
    this.logger.appendKeys(this.safe('', details)[1]);
  }

  /** Takes out what `appendKeys` put in. */
  resetKeys(): void {
    this.logger.resetKeys();
  }

  /** One redaction for the whole record, so that its limits are the record's. */
  private safe(message: unknown, details: unknown): [string, Record<string, unknown>] {
    const shown = redacted({ message, details: named(details) }, this.limits);
    const { message: text, details: members } = shown as { message?: unknown; details?: unknown };
    const entries = typeof members === 'object' && members !== null ? Object.entries(members) : [];
    const renamed = entries.map(([key, value]) => [taken.has(key) ? `_${key}` : key, value] as const);
    return [typeof text === 'string' ? text : (JSON.stringify(text) ?? ''), Object.fromEntries(renamed)];
  }
}

/** Details by name: an error, and what has no names, get one. */
function named(details: unknown): unknown {
  if (details instanceof Error) return { error: details };
  if (details === undefined || (typeof details === 'object' && details !== null && !Array.isArray(details)))
    return details;
  return { details };
}
