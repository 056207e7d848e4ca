import fc from 'fast-check';

type Wrap = (inner: unknown) => unknown;

class Account {
  readonly kind = 'account';
  constructor(readonly owner: unknown) {}
}
const circular: Wrap = (inner) => {
  const own: Record<string, unknown> = { inner };
  own['self'] = own;
  return own;
};
const failed: Wrap = (inner) => new Error('it failed', { cause: inner });
/** Of a text; anything else becomes one, as string templates and loggers do it. */
const written = (inner: unknown): string => {
  try {
    return typeof inner === 'string' ? inner : (JSON.stringify(inner) ?? 'undefined');
  } catch {
    return String(inner);
  }
};

/** Everything that a value can be in. */
const wraps: readonly Wrap[] = [
  (inner) => ({ inner, other: 1 }),
  (inner) => ({ value: inner, ['__proto__x']: null }),
  (inner) => JSON.parse(`{"__proto__":${JSON.stringify(written(inner))}}`) as unknown,
  (inner) => [inner],
  (inner) => [1, 'two', inner, null],
  (inner) => new Map<unknown, unknown>([['at', inner]]),
  (inner) => new Map<unknown, unknown>([[inner, 'at']]),
  (inner) => new Set([inner, 1]),
  (inner) => new Account(inner),
  (inner) => ({ toJSON: () => inner }),
  (inner) => ({ [Symbol('hidden')]: 1, inner }),
  (inner) => Object.assign(new Error('it failed'), { detail: inner }),
  (inner) => new AggregateError([inner, new Error('two')], 'both failed'),
  (inner) => new Error(written(inner)),
  (inner) => new TypeError(`no such thing: ${written(inner)}`, { cause: new Error(written(inner)) }),
  (inner) => ({ [written(inner)]: 1 }),
  (inner) => new String(written(inner)),
  (inner) => new URLSearchParams({ q: written(inner) }),
  (inner) => Buffer.from(written(inner)),
  (inner) => ({ data: Buffer.from(written(inner)).toJSON() }),
  (inner) => ({
    get computed() {
      return inner;
    },
  }),
  (inner) => JSON.stringify({ inner: written(inner) }),
  (inner) => JSON.stringify([written(inner)], null, 2),
  (inner) => `request failed: ${JSON.stringify({ body: written(inner) })} (again)`,
  (inner) => `before ${written(inner)} after`,
  (inner) => `${'some words, '.repeat(300)}${written(inner)} and more`,
  (inner) => `${'x'.repeat(4090)} ${written(inner)}`,
  circular,
  failed,
];

/** Puts a value up to five deep into other things, and now and then past every limit. */
export const structures: fc.Arbitrary<Wrap> = fc
  .tuple(fc.array(fc.nat({ max: wraps.length - 1 }), { maxLength: 5 }), fc.nat({ max: 30 }))
  .map(([chosen, luck]): Wrap => {
    const within: Wrap = (inner) => {
      const built = chosen.reduce((value, at) => wraps[at]?.(value), inner);
      if (luck === 0) return Array.from({ length: 20 }).reduce((value: unknown) => ({ value }), built);
      if (luck === 1) return [...Array.from({ length: 3000 }, (_, at) => `value ${at}`), built];
      return built;
    };
    // What a failing property shows of it.
    return Object.assign(within, {
      toString: () => `${chosen.map((at) => wraps[at]).join('; then ')}; ${luck}`,
    });
  });
