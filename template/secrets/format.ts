/** Which rule speaks of a secret: each family is mended in its own way. */
export type Family = 'aws-key' | 'private-key' | 'token' | 'signed-token' | 'address';

/** A secret that was found. Never holds the secret: only which kind of thing it is, and where it stands. */
export interface Secret {
  readonly family: Family;
  /** Reads well after "here stands". */
  readonly kind: string;
  /** Where it starts in the text, with what tells its kind. */
  readonly at: number;
  readonly length: number;
}

/** A published form that secrets of one kind have. */
export interface Format {
  readonly kind: string;
  /** Pattern of what every secret of the kind contains, in lower case: one look for all kinds decides whether any is tried. */
  readonly hint: string;
  /** Global, and linear on any text. The first group, where there is one, is the secret. */
  readonly pattern: RegExp;
  /** Whether the secret itself bears it out, such as by a checksum. @default - anything varied enough */
  readonly isReal?: (secret: string) => boolean;
}
