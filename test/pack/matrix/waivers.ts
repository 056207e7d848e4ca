import { type Row } from './row';

/** Waivers in code, right and wrong. */
export const waivers: readonly Row[] = [
  { attempt: 'a waiver', app: 'waived', bare: 0, check: 0 },
  { attempt: 'a waiver on the app', app: 'waived on the app', bare: 0, check: 0 },
  { attempt: 'a waiver that ends within 30 days', app: 'waiver ends soon', bare: 0, check: 0 },
  { attempt: 'a waiver for one of two findings', app: 'one of two waived', bare: 1, check: 1 },
  { attempt: 'an acknowledgement without the qualifier', app: 'bare id', bare: 1, check: 1 },
  {
    attempt: 'an acknowledgement without the qualifier, over nothing',
    app: 'bare id over nothing',
    bare: 1,
    check: 1,
  },
  { attempt: 'a waiver without its form', app: 'waiver malformed', bare: 1, check: 1 },
  { attempt: 'a waiver that has expired', app: 'waiver expired', bare: 1, check: 1 },
  { attempt: 'a waiver for more than a year', app: 'waiver too long', bare: 1, check: 1 },
  { attempt: 'a waiver that accepts nothing', app: 'waiver unused', bare: 1, check: 1 },
  {
    attempt: 'a waiver of what cannot be waived',
    app: 'waiver of what cannot be waived',
    bare: 1,
    check: 1,
  },
  { attempt: 'a waiver of the sentinel', app: 'waiver of the sentinel', bare: 1, check: 2 },
  {
    attempt: 'a waiver of a rule that this profile does not run',
    app: 'waiver of a rule that does not run',
    bare: 0,
    check: 0,
  },
  { attempt: 'a waiver of a rule that does not exist', app: 'waiver of no rule', bare: 1, check: 1 },
];
