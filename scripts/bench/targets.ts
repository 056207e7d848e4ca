import { comparedInput, type Figures } from './figures';

/** What the project promises, held against one run. */
export interface Target {
  readonly promise: string;
  /** What was measured; null if the input was not there. */
  readonly seen: number | null;
  readonly bound: number;
  /** Whether the figure must stay below its bound, or above it. */
  readonly side: 'most' | 'least';
}

/**
 * The fastest public scanner's time on the compared input (CDK's own validation engine, 8.8 s), in that of cdk-nag with two
 * packs (10.2 s), as measured side by side in November 2026: so a run with cdk-nag says what the fastest would take here.
 */
const fastestInNag = 8.8 / 10.2;

/** The promises, with what this run measured. */
export function targets(all: readonly Figures[]): Target[] {
  const find = (name: string, format = 'JSON'): Figures | undefined =>
    all.find(({ input }) => input.name === name && input.format === format);
  const ratio = (over: number | null | undefined, under: number | undefined): number | null =>
    over === null || over === undefined || under === undefined ? null : over / under;
  const yaml = all
    .filter(({ input }) => input.format === 'YAML')
    .map((figures) => ratio(figures.wall, find(figures.input.name)?.wall) ?? 0);
  const each = [500, 5_000, 50_000]
    .map((size) => find(`own ${size}`))
    .flatMap((figures) => (figures === undefined ? [] : [figures.warm / figures.input.resources]));
  const compared = find(comparedInput);
  const yardstick = compared?.nagOfTwo ?? undefined;
  const fastest = yardstick === undefined ? undefined : yardstick * fastestInNag;
  const nag = (name: string): number | null => ratio(find(name)?.nag, find(name)?.wall);
  return [
    {
      promise: 'start to finish on one resource, in node -e 0',
      seen: ratio(find('own 1')?.wall, find('own 1')?.node),
      bound: 2,
      side: 'most',
    },
    {
      promise: 'YAML, in the time of the same as JSON (worst)',
      seen: Math.max(...yaml),
      bound: 3,
      side: 'most',
    },
    {
      promise: 'time of the warm engine per resource, worst in best from 500 to 50,000',
      seen: Math.max(...each) / Math.min(...each),
      bound: 1.5,
      side: 'most',
    },
    { promise: 'faster than cdk-nag on 500 resources, times', seen: nag('own 500'), bound: 8, side: 'least' },
    { promise: 'the same on 500 resources of the corpora', seen: nag('scale 500'), bound: 8, side: 'least' },
    { promise: 'the same on 20 x 500', seen: nag(comparedInput), bound: 10, side: 'least' },
    {
      promise: 'every rule on 20 x 500, in the fastest public scanner (see targets.ts)',
      seen: ratio(compared?.strict, fastest),
      bound: 0.1,
      side: 'most',
    },
    {
      promise: 'every rule on one of 10,000, in the same',
      seen: ratio(find('scale 10000')?.strict, fastest),
      bound: 0.12,
      side: 'most',
    },
    {
      promise: 'peak memory at 10,000 as JSON, MB',
      seen: find('scale 10000')?.peak ?? null,
      bound: 300 * 1.048576,
      side: 'most',
    },
    {
      promise: 'peak memory at 50,000 as JSON, MB',
      seen: find('own 50000')?.peak ?? null,
      bound: 500,
      side: 'most',
    },
  ];
}

export function isMet({ seen, bound, side }: Target): boolean | null {
  if (seen === null) return null;
  return side === 'most' ? seen <= bound : seen >= bound;
}
