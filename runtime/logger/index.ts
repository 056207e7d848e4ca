/** A logger that no secret gets through: for functions and containers. */
export { type LoggerSettings, type LogLevel, RedactingLogger } from '../lib/logger/logger';
export { redacted, type RedactionLimits } from '../lib/logger/redacted';
