import { parseWaiverTerms } from '../../waivers';

/** Who answers for an accepted finding, and until when. */
export interface WaiverTerms {
  /** The team or person who answers for it. */
  readonly owner: string;
  /** The last day on which it counts, `YYYY-MM-DD`, UTC. The gate refuses more than a year ahead. */
  readonly expires: string;
  /**
   * Where the decision was taken.
   *
   * @default - no ticket is named
   */
  readonly ticket?: string;
}

/**
 * The reason that a construct asks for before it loosens one of its promises.
 *
 * The construct turns it into a waiver of each rule that the loosening breaks, so that reports show who decided what, why,
 * and until when.
 *
 * @example
 * const waiver = Waiver.because('rehearsal data, made again nightly', { owner: 'platform', expires: '2027-03-01' });
 */
export class Waiver {
  /**
   * States the reason, who answers for it, and until when.
   *
   * @param reason one line for the auditor who asks
   * @throws an error whose `code` is `waiver-without-reason`, `waiver-without-owner`, `waiver-text-invalid` or `waiver-expiry-invalid`
   */
  public static because(reason: string, terms: WaiverTerms): Waiver {
    const { owner, expires, ticket } = terms;
    const read = parseWaiverTerms({ reason, owner, expires, ticket });
    return new Waiver(read.reason, read.owner, read.expires, read.ticket);
  }

  private constructor(
    /** Why the finding is acceptable. */
    public readonly reason: string,
    /** Who answers for it. */
    public readonly owner: string,
    /** The last day on which it counts. */
    public readonly expires: string,
    /** Where the decision was taken. */
    public readonly ticket?: string,
  ) {}
}
