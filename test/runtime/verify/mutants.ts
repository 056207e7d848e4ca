import fc from 'fast-check';
import { encode, now, signatureOf, type Signer } from './issuer';
import { bases, headerValues, moments, names, nasty, spellings, texts } from './mutant-values';

/** A token on its way: the texts that are signed, by whom, and what happens to it afterwards. */
interface Draft {
  readonly header: string;
  readonly payload: string;
  readonly signer: Signer;
  /** How header and payload become base64. */
  readonly spell: (text: string) => string;
  readonly after: readonly ((token: string) => string)[];
}
type Step = (draft: Draft) => Draft;

const value = fc.oneof(
  fc.constantFrom(...nasty),
  fc.integer({ min: -7, max: 7 }).map((by) => now + by),
  fc.integer({ min: -1000, max: 1000 }).map((by) => now + by),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 2 }),
);

const edit = (text: string, change: (object: Record<string, unknown>) => Record<string, unknown>): string => {
  try {
    return JSON.stringify(change(JSON.parse(text)));
  } catch {
    return text;
  }
};
/** As JSON has it: `__proto__` is a name like any other. */
const set = (name: string, to: unknown) => (object: Record<string, unknown>) =>
  Object.defineProperty({ ...object }, name, { value: to, enumerable: true, configurable: true });

const claim = fc
  .record({ name: fc.constantFrom(...names), to: value })
  .map(({ name, to }): Step => (draft) => ({ ...draft, payload: edit(draft.payload, set(name, to)) }));
const gone = fc.constantFrom(...names).map((name): Step => (draft) => ({
  ...draft,
  payload: edit(draft.payload, (object) => set(name, undefined)(object)),
}));
const headerNames = ['alg', 'kid', 'typ', 'jku', 'x5u', 'x5c', 'jwk', 'crit', 'b64', 'zip', '__proto__'];
const header = fc
  .record({ name: fc.constantFrom(...headerNames), to: fc.constantFrom(...headerValues) })
  .map(({ name, to }): Step => (draft) => ({ ...draft, header: edit(draft.header, set(name, to)) }));
const written = fc.constantFrom(...texts).chain((change) =>
  fc.constantFrom<Step>(
    (draft) => ({ ...draft, payload: change(draft.payload) }),
    (draft) => ({ ...draft, header: change(draft.header) }),
  ),
);
const time = fc
  .record({ name: fc.constantFrom('exp', 'iat', 'nbf', 'auth_time'), to: fc.constantFrom(...moments) })
  .map(({ name, to }): Step => (draft) => ({ ...draft, payload: edit(draft.payload, set(name, to)) }));
const spelling = fc.constantFrom(...spellings).map((spell): Step => (draft) => ({ ...draft, spell }));
const signer = fc
  .constantFrom<Signer>('rsa', 'stranger', 'hmac-with-public-key', 'nobody')
  .map((by): Step => (draft) => ({ ...draft, signer: by }));
const swap = (token: string, at: number, to: string): string => token.slice(0, at) + to + token.slice(at + 1);
const after = fc
  .oneof(
    fc.tuple(fc.nat({ max: 2000 }), fc.constantFrom(...'AZaz09-_.=+/ \n')).map(
      ([at, to]) =>
        (token: string) =>
          swap(token, at % (token.length + 1), to),
    ),
    fc.nat({ max: 2000 }).map((to) => (token: string) => token.slice(0, to)),
    fc.constantFrom<(token: string) => string>(
      (token) => `${token}=`,
      (token) => ` ${token}`,
      (token) => `${token}.`,
      (token) => token.replace(/\.[^.]*$/, '.'),
      (token) => token.split('.').reverse().join('.'),
      (token) => token.replaceAll('-', '+'),
      (token) => token.toUpperCase(),
      (token) =>
        `${token.slice(0, -1)}${String.fromCharCode((token.codePointAt(token.length - 1) ?? 0) + 1)}`,
    ),
  )
  .map((change): Step => (draft) => ({ ...draft, after: [...draft.after, change] }));

const step = fc.oneof(
  { weight: 2, arbitrary: time },
  { weight: 1, arbitrary: spelling },
  { weight: 6, arbitrary: claim },
  { weight: 2, arbitrary: gone },
  { weight: 3, arbitrary: header },
  { weight: 3, arbitrary: written },
  { weight: 1, arbitrary: signer },
  { weight: 2, arbitrary: after },
);

/** A token that something was done to, up to three times; sometimes nothing. */
export const mutants = fc
  .record({
    base: fc.constantFrom(...bases),
    steps: fc.array(step, { maxLength: 3 }),
    scopes: fc.constantFrom<readonly string[]>([], ['orders/read'], ['openid', 'orders/read']),
  })
  .map(({ base, steps, scopes }) => ({ scopes, steps: steps.length, token: sent(base, steps) }));

function sent(base: object, steps: readonly Step[]): string {
  const good: Draft = {
    header: '{"kid":"ec","alg":"ES256"}',
    payload: JSON.stringify(base),
    signer: 'ec',
    spell: encode,
    after: [],
  };
  const {
    header: head,
    payload,
    signer: by,
    spell,
    after: changes,
  } = steps.reduce((draft, change) => change(draft), good);
  const input = `${spell(head)}.${spell(payload)}`;
  return changes.reduce((token, change) => change(token), `${input}.${signatureOf(input, by)}`);
}
