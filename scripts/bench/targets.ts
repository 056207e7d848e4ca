import { type Figures } from './figures';

/** What the project promises, held against one run. */
export interface Target {
  readonly promise: string;
  /** What was measured; null if the input was not there. */
  readonly seen: number | null;
  readonly bound: number;
  /** Whether the figure must stay below its bound, or above it. */
  readonly side: 'most' | 'least';
}

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
    { promise: 'the same on 20 x 500', seen: nag('scale 20 x 500'), bound: 10, side: 'least' },
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
