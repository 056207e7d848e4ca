import { setTimeout as sleep } from 'node:timers/promises';

import { Secret, TOTP } from 'otpauth';

const PERIOD = 30_000;
/** A probe needs its codes to stay right while it runs, so it does not begin in the last seconds of a step. */
const LEAST_LEFT = 8000;

/** An authenticator app: gives codes of which each is used once. */
export class Authenticator {
  private constructor(
    private readonly totp: TOTP,
    /** Start of the time step whose code is next. */
    private step: number,
  ) {}

  /** Begins with the code of the step before: the service takes that one, this one and the next, which makes three. */
  static async withSecret(secret: string): Promise<Authenticator> {
    const left = PERIOD - (Date.now() % PERIOD);
    if (left < LEAST_LEFT) await sleep(left + 50);
    const now = Date.now();
    return new Authenticator(new TOTP({ secret: Secret.fromBase32(secret) }), now - (now % PERIOD) - PERIOD);
  }

  /** A right code that was not used yet. */
  next(): string {
    const code = this.totp.generate({ timestamp: this.step });
    this.step += PERIOD;
    return code;
  }

  /** A code of six digits that is right in no step near now. */
  wrong(): string {
    const right = [-2, -1, 0, 1, 2].map((off) =>
      this.totp.generate({ timestamp: Date.now() + off * PERIOD }),
    );
    return (
      ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? ''
    );
  }
}
