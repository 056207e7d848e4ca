/** What becomes of a step that does not succeed, and whether it is tried again by itself. */
export const outcomes = {
  /** AWS, or our own budget, asks for fewer requests. */
  Throttled: { again: true, means: 'too many requests: every run slows down, and this one comes again' },
  /** What was just made is not seen everywhere yet. */
  NotYetVisible: { again: true, means: 'what was just made is not seen everywhere yet' },
  /** AWS failed, or did not answer: what was asked may have happened all the same. */
  Unavailable: { again: true, means: 'no answer: what was asked may have happened all the same' },
  /** Another run changed the record in between. */
  Contended: { again: true, means: 'another run changed the record in between' },
  /** A key that was disabled still decrypts. */
  StillReadable: { again: true, means: 'the disabled key still decrypts somewhere' },
  Refused: { again: false, means: 'a policy refuses: mend it, then redrive' },
  LimitExceeded: {
    again: false,
    means: 'the account has as many as it may have: raise the quota, then redrive',
  },
  KeyDisabled: { again: false, means: 'the key was disabled: it is neither enabled nor replaced by itself' },
  KeyPendingDeletion: {
    again: false,
    means: 'the key is being deleted: cancel that, or take another tenant id',
  },
  KeyForeign: { again: false, means: 'the alias names a key that was not made for this tenant' },
  StateRefuses: { again: false, means: 'the state of the tenant does not allow it' },
  Unexpected: { again: false, means: 'AWS answered something else: its name is in the log' },
} as const;
export type Outcome = keyof typeof outcomes;

/** The outcomes that a state machine waits out. */
export const triedAgain = Object.entries(outcomes).flatMap(([name, { again }]) => (again ? [name] : []));

/** The end of a step that did not succeed. State machines tell outcomes apart by `name`. */
export class OnboardingError extends Error {
  constructor(
    readonly outcome: Outcome,
    /** The name of AWS's error, or what was found. Never AWS's message, which names keys and accounts. */
    readonly detail: string,
  ) {
    super(`${outcomes[outcome].means} (${detail})`);
    this.name = outcome;
  }
}

const known: Readonly<Record<string, Outcome>> = {
  ThrottlingException: 'Throttled',
  Throttling: 'Throttled',
  TooManyRequestsException: 'Throttled',
  RequestLimitExceeded: 'Throttled',
  ProvisionedThroughputExceededException: 'Throttled',
  ThrottledException: 'Throttled',
  AccessDeniedException: 'Refused',
  AccessDenied: 'Refused',
  LimitExceededException: 'LimitExceeded',
  DisabledException: 'KeyDisabled',
  // The other states in which a key can do nothing are those of key stores, and of a key that is being made.
  KMSInvalidStateException: 'KeyPendingDeletion',
  NotFoundException: 'NotYetVisible',
  ResourceNotFoundException: 'NotYetVisible',
  InternalServiceError: 'Unavailable',
  InternalServerError: 'Unavailable',
  InternalFailure: 'Unavailable',
  KMSInternalException: 'Unavailable',
  DependencyTimeoutException: 'Unavailable',
  ServiceUnavailable: 'Unavailable',
  TimeoutError: 'Unavailable',
  AbortError: 'Unavailable',
  NetworkingError: 'Unavailable',
};

export function nameOf(error: unknown): string {
  return error instanceof Error && /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
}

/** What an error means for a step. Connections that break have a code and no name of their own. */
export function meaning(error: unknown): OnboardingError {
  if (error instanceof OnboardingError) return error;
  const name = nameOf(error);
  const broken = error instanceof Error && 'code' in error && /^E[A-Z_]+$/.test(String(error.code));
  return new OnboardingError(known[name] ?? (broken ? 'Unavailable' : 'Unexpected'), name);
}
