/** `size` different ones of `from`, the same for the same seed on every machine; in the order of `from`. */
export function draw<T>(from: readonly T[], size: number, seed: number): T[] {
  const next = mulberry32(seed);
  const keyed = from.map((item, at) => ({ item, at, key: next() }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** A small generator of numbers in [0, 1) that a seed decides. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
