import { createHash, randomBytes } from 'node:crypto';

import { z } from 'zod';

import { only, type ProbeContext } from '../context';

export interface Tokens {
  readonly access: string;
  readonly id: string;
  readonly refresh: string;
}

/** What somebody types into the pages. */
export interface Typed {
  readonly username: string;
  readonly password: string;
  readonly code: string;
}

/** How the token endpoint says that it gives none. */
export const NO_TOKENS = ['invalid_grant'];

const answer = z.object({
  access_token: z.string(),
  id_token: z.string().default(''),
  refresh_token: z.string().default(''),
});
const refusal = z.object({ error: z.string() });

/** The application's way to tokens: the pages of managed login, a code, and PKCE. */
export class ManagedLogin {
  private constructor(
    private readonly address: string,
    private readonly clientId: string,
    private readonly callback: string,
  ) {}

  /** By a client of the deployed pool. */
  static by(context: ProbeContext, clientId: string): ManagedLogin {
    const { physicalId } = only(context, 'AWS::Cognito::UserPoolDomain');
    const client = context.resources.find((resource) => resource.physicalId === clientId);
    const [callback] = z.array(z.string()).parse(client?.properties['CallbackURLs']);
    return new ManagedLogin(context.addresses.signIn(physicalId), clientId, callback ?? '');
  }

  /** Goes through the pages as a browser would. @throws Refusal, named after the error, if it ends without tokens */
  async signIn(typed: Typed, scopes: readonly string[]): Promise<Tokens> {
    const verifier = randomBytes(32).toString('base64url');
    let page = await this.open(scopes, verifier);
    while (page.status === 200) page = await this.submit(await page.text(), typed);
    return this.redeem({
      grant_type: 'authorization_code',
      code: codeIn(page),
      redirect_uri: this.callback,
      code_verifier: verifier,
    });
  }

  /** Asks for scopes and does not sign in. @throws Refusal, named after the error, if there is no page to sign in on */
  async askFor(...scopes: readonly string[]): Promise<void> {
    const page = await this.open(scopes, '');
    if (page.status !== 200) codeIn(page);
  }

  /** @throws Refusal, named after the error */
  refresh(token: string): Promise<Tokens> {
    return this.redeem({ grant_type: 'refresh_token', refresh_token: token });
  }

  /** What the pool tells of the user whom a token names. @throws Refusal */
  async userInfo(token: string): Promise<unknown> {
    const response = await fetch(`${this.address}/oauth2/userInfo`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) throw new Refusal(`Http${response.status}`);
    return response.json();
  }

  private open(scopes: readonly string[], verifier: string): Promise<Response> {
    const asked = new URL(`${this.address}/oauth2/authorize`);
    asked.search = new URLSearchParams({
      response_type: 'code',
      client_id: this.clientId,
      redirect_uri: this.callback,
      scope: scopes.join(' '),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString();
    return fetch(asked, { redirect: 'manual' });
  }

  private submit(html: string, typed: Typed): Promise<Response> {
    if (html.includes('class="error"')) throw new Refusal('not signed in');
    const hidden = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
    const shown = Object.entries(typed).filter(([name]) => html.includes(`name="${name}" autocomplete`));
    const given = hidden.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')] as const);
    const form = new URLSearchParams(Object.fromEntries([...given, ...shown]));
    return fetch(`${this.address}/login`, { method: 'POST', body: form, redirect: 'manual' });
  }

  private async redeem(form: Readonly<Record<string, string>>): Promise<Tokens> {
    const body = new URLSearchParams({ client_id: this.clientId, ...form });
    const response = await fetch(`${this.address}/oauth2/token`, { method: 'POST', body });
    const said: unknown = await response.json();
    if (!response.ok) throw new Refusal(refusal.parse(said).error);
    const { access_token: access, id_token: id, refresh_token: refresh } = answer.parse(said);
    return { access, id, refresh };
  }
}

/** The code in the address that the browser is sent back to. */
function codeIn(page: Response): string {
  const back = new URL(page.headers.get('location') ?? 'about:blank').searchParams;
  const code = back.get('code');
  if (code === null) throw new Refusal(back.get('error') ?? `status ${page.status}`);
  return code;
}

class Refusal extends Error {
  constructor(error: string) {
    super(`no tokens: ${error}`);
    this.name = error;
  }
}
