import { type Directive, type PagePolicy } from '../../../runtime/security-headers/contract';
import { PortcullisError } from '../../../waivers';
import { type Waiver } from '../../waivers/waiver';

export interface Loosening {
  readonly directive: Directive;
  readonly source: string;
  readonly waiver: Waiver;
}

/** What a `Csp` holds: a policy is a value, and every change makes another. */
export interface CspState extends Required<PagePolicy> {
  readonly fromOrigin: boolean;
  readonly loosened: readonly Loosening[];
}

/** Sources that give up a part of the policy, each only where a browser heeds it. */
const anywhere = /^(?:\*|https:|https:\/\/\*\.(?:[a-z0-9-]{1,63}\.)*[a-z][a-z0-9-]{0,62})$/;
const keywords: Partial<Record<Directive, readonly string[]>> = {
  'script-src': ["'unsafe-inline'", "'unsafe-eval'", "'wasm-unsafe-eval'"],
  'style-src': ["'unsafe-inline'"],
};

/** @throws PortcullisError `csp-loosening-refused` for what is no loosening */
export function loosening(directive: Directive, source: string, waiver: Waiver): Loosening {
  const words = keywords[directive] ?? [];
  if (words.includes(source) || anywhere.test(source)) return { directive, source, waiver };
  const allowed = [...words, '*', 'https:', 'https://*.example.com'].join(', ');
  throw new PortcullisError(
    'csp-loosening-refused',
    `${directive} cannot be loosened by ${JSON.stringify(source)}: give one of ${allowed}, or name an exact source with allow`,
  );
}

/** The loosened sources by directive. */
export function loosest({ loosened }: CspState): Partial<Record<Directive, readonly string[]>> {
  const by: Partial<Record<Directive, readonly string[]>> = {};
  for (const { directive, source } of loosened) by[directive] = [...(by[directive] ?? []), source];
  return by;
}
