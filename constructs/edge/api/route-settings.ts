import { Lazy } from 'aws-cdk-lib';
import { PortcullisError } from '../../../waivers';
import { type GuardedRoute } from './route';
import { keyOf } from './route-table';

/** Lambda takes 4 KB of environment in all; what is not routes needs less than one. */
const mostBytes = 3072;

/** The routes of an API as its authorizer reads them: JSON of `GET /orders/{id}` to the scopes that it needs. */
export class RouteSettings {
  private readonly scopes = new Map<string, readonly string[]>();

  /** The value of the setting, once all routes are declared. */
  public readonly value: string = Lazy.string({ produce: () => this.json() });

  /** @throws PortcullisError `route-table-full` */
  public add({ method, path, scopes }: GuardedRoute): void {
    this.scopes.set(keyOf(method, path), scopes);
    const bytes = Buffer.byteLength(this.json());
    if (bytes <= mostBytes) return;
    throw new PortcullisError(
      'route-table-full',
      `with route ${method} ${path} the authorizer has ${this.scopes.size} routes, ${bytes} bytes of settings, and a function can ` +
        `hold ${mostBytes}: make a second API for some of them`,
    );
  }

  private json(): string {
    return JSON.stringify(Object.fromEntries(this.scopes));
  }
}
