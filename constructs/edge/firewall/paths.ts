import { PortcullisError } from '../../../waivers';

/**
 * Checks that paths are what a request's path can begin with.
 *
 * @throws PortcullisError `firewall-path-invalid`
 */
export function checkPaths(prop: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (/^\/[\w./~-]+$/.test(path)) continue;
    throw new PortcullisError(
      'firewall-path-invalid',
      `${prop} holds ${JSON.stringify(path)}: give what a path begins with, from its first "/", such as /login`,
    );
  }
}

/**
 * A JSON pointer to a field of a body.
 *
 * @throws PortcullisError `firewall-field-invalid`
 */
export function pointer(prop: string, field: string): string {
  if (/^(?:\/[^/]+)+$/.test(field)) return field;
  throw new PortcullisError(
    'firewall-field-invalid',
    `${prop} is ${JSON.stringify(field)}: give a JSON pointer into the body, such as /email`,
  );
}
