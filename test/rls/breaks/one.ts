import { type Tier } from '../../../runtime/row-level-security';

/** A change to the good schema that breaks it, and what is found then. */
export interface Break {
  readonly code: string;
  readonly object: string;
  readonly make: string;
  /** Harmless if it was mended before. */
  readonly undo: string;
  readonly tiers: readonly Tier[];
  /** Whether the finding's own SQL mends it, as it stands. */
  readonly mends: boolean;
  /** Whether nobody but a superuser can break it so, or mend it. */
  readonly bySuperuser: boolean;
}

export type Options = Partial<Pick<Break, 'tiers' | 'mends' | 'bySuperuser'>>;

export function one(code: string, object: string, make: string, undo: string, options: Options = {}): Break {
  return {
    code,
    object,
    make,
    undo,
    tiers: ['setting', 'bound'],
    mends: true,
    bySuperuser: false,
    ...options,
  };
}

export const byHand: Options = { mends: false };
export const bySuperuser: Options = { bySuperuser: true };
