import { type Row } from './row';

/** Places in an app where a pack over constructs, or over top stacks alone, sees nothing. */
export const resources: readonly Row[] = [
  { attempt: 'an override weakens an L1 resource', app: 'override weakens', bare: 1, check: 1 },
  { attempt: 'an override mends an L1 resource', app: 'override mends', bare: 0, check: 0 },
  { attempt: 'a resource is not typed', app: 'untyped resource', bare: 1, check: 1 },
  { attempt: 'a finding in a nested stack', app: 'nested', bare: 1, check: 1 },
  { attempt: 'a finding in a nested stack of a nested stack', app: 'nested twice', bare: 1, check: 1 },
  { attempt: 'a nested stack, clean', app: 'nested clean', bare: 0, check: 0 },
  {
    attempt: 'of two nested stacks with one content, one is waived',
    app: 'nested twins, one waived',
    bare: 1,
    check: 1,
  },
  {
    attempt: 'a nested stack whose template is elsewhere',
    app: 'nested stack of somebody else',
    bare: 1,
    check: 2,
  },
  { attempt: 'the pack is on a Stage, a finding in it', app: 'stage, bad inside', bare: 1, check: 2 },
  {
    attempt: 'the pack is on a Stage, a finding outside',
    app: 'stage, bad outside',
    bare: 0,
    check: 2,
    because: 'the pack stays inside the scope that it is registered on',
  },
  {
    attempt: 'the pack is on a Stage, all clean',
    app: 'stage, clean',
    bare: 0,
    check: 2,
    because: 'the rest of the app was never judged at synth',
  },
  {
    attempt: 'the pack is not registered',
    app: 'no pack',
    bare: 0,
    check: 2,
    because: 'nobody asked it',
  },
  {
    attempt: 'the same, with --no-pack',
    app: 'no pack',
    noPack: true,
    bare: 0,
    check: 1,
    because: 'nobody asked it',
  },
  {
    attempt: 'the pack is not registered, clean, with --no-pack',
    app: 'no pack, clean',
    noPack: true,
    bare: 0,
    check: 0,
  },
  {
    attempt: 'a waiver, with --no-pack',
    app: 'waived',
    noPack: true,
    bare: 0,
    check: 1,
    because: 'waivers in code count only where the pack vouches for them',
  },
];
