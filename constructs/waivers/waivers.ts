import { Validations } from 'aws-cdk-lib';
import { type IConstruct } from 'constructs';
import { acknowledgementId, formatWaiver, parseUndatedWaiver } from '../../waivers';
import { type WaiverTerms } from './waiver';

/** A finding that somebody accepts: which rule, why, who answers for it, and until when. */
export interface WaivedFinding extends WaiverTerms {
  /** The rule whose finding is accepted, such as `PC-S3-03`. */
  readonly rule: string;
  /** Why the finding is acceptable: one line, for the auditor who asks. */
  readonly reason: string;
}

/**
 * Accepts findings on a construct and everything below it.
 *
 * A waiver is recorded as an acknowledgement that CDK reports, with its owner and expiry. The gate fails on one that has
 * ended, lasts longer than a year or is not used, and warns for the last 30 days.
 *
 * @example
 * const bucket = new Bucket(this, 'Thumbnails');
 * Waivers.of(bucket).add({
 *   rule: 'PC-S3-03',
 *   reason: 'thumbnails are made again from the originals',
 *   owner: 'media-team',
 *   ticket: 'MEDIA-7',
 *   expires: '2027-03-01',
 * });
 */
export class Waivers {
  /** The waivers of a construct. */
  public static of(construct: IConstruct): Waivers {
    return new Waivers(construct);
  }

  private constructor(private readonly construct: IConstruct) {}

  /**
   * Accepts the findings of one rule on this construct and everything below it.
   *
   * Whether the waiver still counts is asked by the gate and not here, so that synthesis gives the same result every day.
   *
   * @throws an error whose `code` is `waiver-rule-invalid`, `waiver-without-reason`, `waiver-without-owner`,
   * `waiver-text-invalid`, `waiver-malformed` or `waiver-expiry-invalid`
   */
  public add(finding: WaivedFinding): void {
    const waiver = parseUndatedWaiver(finding);
    Validations.of(this.construct).acknowledge({
      id: acknowledgementId(waiver.rule),
      reason: formatWaiver(waiver),
    });
  }
}
