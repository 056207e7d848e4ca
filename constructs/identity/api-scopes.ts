import {
  OAuthScope,
  ResourceServerScope,
  type UserPool,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { PortcullisError } from '../../waivers';

export interface ApiScopesOptions {
  /** Name of the API, first part of its scopes: lower-case letters, digits, `-` and `.`. */
  readonly identifier: string;
  /** Each scope with what it allows, in words: `{ read: 'Read orders' }` gives the scope `orders/read`. */
  readonly scopes: Record<string, string>;
}

/** The scopes that the APIs of one pool have, and that its clients may ask for. */
export class ApiScopes {
  private readonly servers = new Map<string, UserPoolResourceServer>();

  /**
   * Declares the scopes of one API.
   *
   * @throws PortcullisError `scope-refused`
   */
  public declare(userPool: UserPool, id: string, { identifier, scopes }: ApiScopesOptions): string[] {
    checkName('identifier', identifier, /^[a-z0-9][a-z0-9.-]*$/);
    const names = Object.keys(scopes);
    if (names.length === 0)
      throw refused(`the API ${identifier} has no scope: name what can be allowed, one by one`);
    for (const name of names) {
      checkName('scope', name, /^[a-z0-9][a-z0-9._-]*$/);
      if (tooWide.test(name)) {
        throw refused(
          `scope is ${JSON.stringify(name)}, which means everything: name what can be done, such as read`,
        );
      }
    }
    const server = userPool.addResourceServer(id, {
      identifier,
      scopes: Object.entries(scopes).map(
        ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
      ),
    });
    const full = names.map((name) => `${identifier}/${name}`);
    for (const scope of full) this.servers.set(scope, server);
    return full;
  }

  /**
   * What a client has to name, and what must stand before it.
   *
   * @throws PortcullisError `scope-unknown`
   */
  public granted(scopes: readonly string[]): { scopes: OAuthScope[]; servers: UserPoolResourceServer[] } {
    const servers = scopes.map((scope) => {
      const server = this.servers.get(scope);
      if (server !== undefined) return server;
      const known = [...this.servers.keys()].join(', ') || 'none yet';
      throw new PortcullisError(
        'scope-unknown',
        `scopes holds ${JSON.stringify(scope)}: declare it with addApiScopes first; declared are ${known}`,
      );
    });
    return { scopes: scopes.map((scope) => OAuthScope.custom(scope)), servers: [...new Set(servers)] };
  }
}

const tooWide = /^(?:all|admin|full(?:[_-]?access)?|root)$/;

function checkName(what: string, name: string, allowed: RegExp): void {
  if (allowed.test(name)) return;
  throw refused(`${what} is ${JSON.stringify(name)}: give lower-case letters, digits, "-" and "."`);
}

function refused(message: string): PortcullisError {
  return new PortcullisError('scope-refused', message);
}
