import { z } from 'zod';
import { PortcullisError } from '../../waivers';
import { nearest } from '../gate/nearest';
import { type Config, configSchema } from './config';

/** What every mistake in the configuration is told with. */
export { PortcullisError };

/** The key of cdk.json's context, and of `cdk -c`. */
export const contextKey = 'portcullis';

/**
 * Reads the configuration of the environment.
 *
 * @param context the value of the context key: an object from cdk.json, or JSON text from `cdk -c portcullis='{…}'`; nothing
 * gives the defaults
 * @throws PortcullisError `config-invalid`: the key, the value seen, and what is allowed
 */
export function readConfig(context: unknown): Config {
  const input = parsed(context ?? {});
  const read = configSchema.safeParse(input);
  if (!read.success) throw new PortcullisError('config-invalid', explained(input, read.error));
  const { profile, waivers } = read.data;
  const loosened = Object.keys(waivers);
  if (profile === 'prod' && loosened.length > 0) {
    throw new PortcullisError(
      'config-invalid',
      `${contextKey}.waivers has ${loosened.join(', ')}, but profile "prod" gives up nothing: take them out, or use profile "dev"`,
    );
  }
  return read.data;
}

function parsed(context: unknown): unknown {
  if (typeof context !== 'string') return context;
  try {
    return JSON.parse(context);
  } catch {
    throw new PortcullisError(
      'config-invalid',
      `${contextKey} is ${JSON.stringify(context)}, which is not JSON: give an object`,
    );
  }
}

/** One line for each mistake. */
function explained(input: unknown, error: z.ZodError): string {
  return error.issues.map((issue) => sentence(input, issue)).join('\n');
}

function sentence(input: unknown, issue: z.core.$ZodIssue): string {
  const place = [contextKey, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    const allowed = allowedKeys(issue.path);
    const unknown = issue.keys.map((key) => {
      const [meant] = nearest(key, allowed, 1);
      const value = shown(valueAt(input, [...issue.path, key]));
      return `${place}.${key} (${value}) is no setting${meant === undefined ? '' : `: did you mean "${meant}"?`}`;
    });
    return `${unknown.join('\n')}; allowed are ${allowed.join(', ')}`;
  }
  const allowed =
    issue.code === 'invalid_value'
      ? `one of ${issue.values.map((v) => JSON.stringify(v)).join(', ')}`
      : issue.message;
  return `${place} is ${shown(valueAt(input, issue.path))}; allowed: ${allowed}`;
}

/** The keys of the object at a path of the schema. */
function allowedKeys(path: readonly PropertyKey[]): string[] {
  let schema: unknown = configSchema;
  for (const step of path) schema = shapeOf(schema)?.[String(step)];
  return Object.keys(shapeOf(schema) ?? {});
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) inner = inner.unwrap();
  return inner instanceof z.ZodObject ? inner.shape : undefined;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null
      ? new Map(Object.entries(value)).get(String(step))
      : undefined;
  }, input);
}

function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
