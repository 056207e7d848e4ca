import { PortcullisError } from '../../../waivers';
import { type RouteMethod, type PublicHttpApiRoute } from './route';

/** A literal part of a path, or one `{parameter}`. Greedy parameters are routes that nobody declared. */
const SEGMENT = /^(?:[\w.-]+|\{\w+\})$/;
const PARAMETER = /^\{\w+\}$/;

/** Keeps the routes of an API apart: each declared once, each with a path that API Gateway can tell from the others. */
export class RouteTable {
  private readonly declared = new Set<string>();
  /** Beginning of a path, with its parameters' names left out -> the parameter that follows it. */
  private readonly parameters = new Map<string, string>();

  /**
   * Takes a route in.
   *
   * @throws PortcullisError `route-path-invalid`, `route-declared-twice` or `route-parameter-unclear`
   */
  public add({ method, path }: PublicHttpApiRoute): void {
    for (const segment of segmentsOf(path)) {
      if (SEGMENT.test(segment)) continue;
      throw new PortcullisError(
        'route-path-invalid',
        `route ${method} ${path} has the segment "${segment}": give letters, digits, ".", "_", "-", or one {parameter}`,
      );
    }
    this.refuseOtherParameters(method, path);
    const key = keyOf(method, path);
    if (this.declared.has(key)) {
      throw new PortcullisError(
        'route-declared-twice',
        `route ${key} is declared already: declare each method of a path once`,
      );
    }
    this.declared.add(key);
  }

  private refuseOtherParameters(method: RouteMethod, path: string): void {
    let before = '';
    for (const segment of segmentsOf(path)) {
      const parameter = PARAMETER.test(segment);
      const other = this.parameters.get(before);
      if (parameter && other !== undefined && other !== segment) {
        throw new PortcullisError(
          'route-parameter-unclear',
          `route ${method} ${path} has ${segment} where another route has ${other}: give both the same name`,
        );
      }
      if (parameter) this.parameters.set(before, segment);
      before += parameter ? '/{}' : `/${segment}`;
    }
  }
}

/** How the authorizer knows a route: `GET /orders/{id}`. */
export function keyOf(method: RouteMethod, path: string): string {
  return `${method} ${path}`;
}

function segmentsOf(path: string): string[] {
  if (path === '/') return [];
  if (!path.startsWith('/')) {
    throw new PortcullisError(
      'route-path-invalid',
      `route path "${path}" does not begin with "/": give one such as /orders`,
    );
  }
  return path.slice(1).split('/');
}
