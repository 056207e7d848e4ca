import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  defectOfFrame,
  defectOfSource,
  defectOfTypeName,
  policyText,
} from '../../../runtime/security-headers/contract';
import { PortcullisError } from '../../../waivers';
import { type Waiver } from '../../waivers/waiver';
import { type CspDirective } from './csp-directive';
import { type CspState, loosening, loosest } from './csp-state';
import { inlineHashes } from './inline-hashes';

/**
 * What a page may load and run: a content security policy that begins with nothing but the page's own origin.
 *
 * Every method gives a new policy. Inline code, `eval` and wildcards cannot be said but by `loosenScripts`, which takes a waiver.
 *
 * @example
 * const csp = Csp.forFolder('site/dist').allow(CspDirective.CONNECTIONS, 'https://api.example.com');
 */
export class Csp {
  /** For pages without inline scripts or styles: everything comes from files of their own origin. */
  public static strict(): Csp {
    return new Csp({ allow: {}, framedBy: [], trustedTypes: [], fromOrigin: false, loosened: [] });
  }

  /**
   * For static pages, given as their HTML: their inline scripts and styles are allowed by hash, and no others.
   *
   * @throws an error whose `code` is `inline-code-refused` for code that no hash can allow
   */
  public static forPages(...pages: string[]): Csp {
    const found = pages.map(inlineHashes);
    const unique = (hashes: readonly string[]) => [...new Set(hashes)].sort();
    const allow = {
      'script-src': unique(found.flatMap(({ scripts }) => scripts)),
      'style-src': unique(found.flatMap(({ styles }) => styles)),
    };
    return new Csp({ ...Csp.strict().state, allow });
  }

  /**
   * For the static pages of a folder: every `.html` and `.htm` file in it and below.
   *
   * @throws an error whose `code` is `pages-missing` or `inline-code-refused`
   */
  public static forFolder(folder: string): Csp {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.html?$/i.test(file),
    );
    if (files.length === 0) {
      throw new PortcullisError(
        'pages-missing',
        `the folder ${folder} holds no .html file: name the folder that the site is built into`,
      );
    }
    return Csp.forPages(...files.sort().map((file) => readFileSync(join(folder, file), 'utf8')));
  }

  /**
   * For pages that a server makes: it sends the policy itself, with a new nonce in each answer (the `SecurityHeaders` of the
   * runtime library do). An answer without one gets the strict policy, under which nothing inline runs.
   */
  public static fromOrigin(): Csp {
    return new Csp({ ...Csp.strict().state, fromOrigin: true });
  }

  private constructor(private readonly state: CspState) {}

  /** The policy as the header carries it. */
  public get text(): string {
    return policyText(this.state, undefined, loosest(this.state));
  }

  /** Whether the origin sends the policy, so that nothing of it may come from a cache. */
  public get comesFromOrigin(): boolean {
    return this.state.fromOrigin;
  }

  /** Who may show the page in a frame. */
  public get framedByOrigins(): string[] {
    return [...this.state.framedBy];
  }

  /**
   * Allows sources besides the page's own origin: exact https origins, hashes, and the schemes that the directive names.
   *
   * @throws an error whose `code` is `csp-source-refused`
   */
  public allow(directive: CspDirective, ...sources: string[]): Csp {
    check(
      'csp-source-refused',
      sources.map((source) => defectOfSource(directive, source)),
    );
    const allow = { ...this.state.allow, [directive]: [...(this.state.allow[directive] ?? []), ...sources] };
    return new Csp({ ...this.state, allow });
  }

  /**
   * Lets pages of these exact https origins, or of `'self'`, show the page in a frame.
   *
   * @throws an error whose `code` is `csp-source-refused`
   */
  public framedBy(...origins: string[]): Csp {
    check('csp-source-refused', origins.map(defectOfFrame));
    return new Csp({ ...this.state, framedBy: [...this.state.framedBy, ...origins] });
  }

  /**
   * Names the Trusted Types policies that the page's scripts make. Without one, no script can turn a string into HTML or code.
   *
   * @throws an error whose `code` is `csp-source-refused`
   */
  public trustedTypes(...names: string[]): Csp {
    check('csp-source-refused', names.map(defectOfTypeName));
    return new Csp({ ...this.state, trustedTypes: [...this.state.trustedTypes, ...names] });
  }

  /**
   * Lets scripts run that nobody named: `'unsafe-inline'`, `'unsafe-eval'`, `*` or `https:`. It leaves a waiver of PC-CF-18.
   *
   * @throws an error whose `code` is `csp-loosening-refused`
   */
  public loosenScripts(source: string, waiver: Waiver): Csp {
    return new Csp({ ...this.state, loosened: [...this.state.loosened, loosening(source, waiver)] });
  }

  /** @internal */
  public _waivers(): readonly Waiver[] {
    return this.state.loosened.map(({ waiver }) => waiver);
  }
}

function check(code: string, defects: readonly (string | undefined)[]): void {
  const defect = defects.find((each) => each !== undefined);
  if (defect !== undefined) throw new PortcullisError(code, defect);
}
