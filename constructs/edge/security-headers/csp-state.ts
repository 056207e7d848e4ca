import { type Directive, type PagePolicy } from '../../../runtime/security-headers/contract';
import { PortcullisError } from '../../../waivers';
import { type Waiver } from '../../waivers/waiver';

/** A source that gives up a part of the policy for scripts. */
export interface Loosening {
  readonly source: string;
  readonly waiver: Waiver;
}

/** What a `Csp` holds: a policy is a value, and every change makes another. */
export interface CspState extends Required<PagePolicy> {
  readonly fromOrigin: boolean;
  readonly loosened: readonly Loosening[];
}

const sources = ["'unsafe-inline'", "'unsafe-eval'", '*', 'https:'];

/** @throws PortcullisError `csp-loosening-refused` for what is no loosening */
export function loosening(source: string, waiver: Waiver): Loosening {
  if (sources.includes(source)) return { source, waiver };
  throw new PortcullisError(
    'csp-loosening-refused',
    `scripts cannot be loosened by ${JSON.stringify(source)}: give one of ${sources.join(', ')}, or name an exact source with allow`,
  );
}

/** The loosened sources by directive. */
export function loosest({ loosened }: CspState): Partial<Record<Directive, readonly string[]>> {
  return { 'script-src': loosened.map(({ source }) => source) };
}
