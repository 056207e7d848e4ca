import { type Scope } from '../../../../runtime/lib/encryption/scope';
import { Dice } from '../../../../scripts/fuzz/dice';
import { refuses } from '../../../refuses';
import { type Attempt, attacks, type Genuine } from './hostile-messages';
import { chunks, collected, world } from './key-service';

jest.setTimeout(120_000);

const seed = Number(process.env['FC_SEED'] ?? 1);
const count = Math.min(110_000, 100 * Number(process.env['FC_MOST'] ?? Infinity));
const scopes: readonly Scope[] = ['acme', 'acme-1', 'acme-10', 'globex'].flatMap((tenant) =>
  ['invoices', 'letters'].flatMap((purpose) =>
    [1, 2].map((schemaVersion) => ({ tenant, purpose, schemaVersion })),
  ),
);
const { encryption, keys } = world({ maxMessages: 7, maxAgeSeconds: 3600, maxKeysPerTenant: 50 });

async function genuine(dice: Dice, scope: Scope, size: number): Promise<Genuine> {
  const plaintext = Buffer.alloc(size, dice.below(256));
  return { message: await encryption.encrypt(plaintext, scope), scope, plaintext };
}

/** Short ones and ones of several frames, some under the same data key and some not. */
async function corpus(): Promise<{ short: Genuine[]; long: Genuine[] }> {
  const dice = new Dice(seed, 0);
  const short: Genuine[] = [];
  const long: Genuine[] = [];
  for (const scope of scopes) {
    for (let at = 0; at < 12; at += 1)
      short.push(await genuine(dice, scope, dice.pick([0, 1, 16, 256, 1000])));
    for (const size of [65_536, 65_537, 140_000]) long.push(await genuine(dice, scope, size));
  }
  return { short, long };
}

const isSame = (one: Scope, other: Scope) => JSON.stringify(one) === JSON.stringify(other);

/** What the library makes of it: the plaintext, or the code of its refusal. */
async function outcome({ message, scope }: Attempt, dice: Dice): Promise<Buffer | string> {
  const asStream = dice.isLucky(0.1);
  try {
    if (!asStream) return await encryption.decrypt(message, scope);
    return await collected(
      encryption.decryptStream(chunks(message, [dice.below(400), dice.below(90_000)]), scope),
    );
  } catch (error) {
    return (error as { code?: string }).code ?? `no code: ${String(error)}`;
  }
}

refuses(
  'DAT-01',
  'a hundred thousand messages that were changed, cut, mixed or asked for by others',
  async () => {
    const { short, long } = await corpus();
    const byAttack: Record<string, number> = {};
    const codes: Record<string, number> = {};
    let hostile = 0;
    for (let at = 0; hostile < count; at += 1) {
      const dice = new Dice(seed, at);
      const from = dice.isLucky(0.03) ? long : short;
      const [one, other] = [dice.pick(from), dice.pick(from)];
      const name = dice.pick(Object.keys(attacks));
      const attempt = attacks[name]?.(dice, one, other);
      if (!attempt) throw new Error(`no attack ${name}`);
      const said = await outcome(attempt, dice);
      const untouched = [one, other].find(
        ({ message, scope }) => message.equals(attempt.message) && isSame(scope, attempt.scope),
      );
      if (untouched) {
        // Positive control: the attack left everything as it was.
        if (!untouched.plaintext.equals(Buffer.from(said as Buffer)))
          throw new Error(`${at}: a genuine message was refused`);
        byAttack['none'] = (byAttack['none'] ?? 0) + 1;
        continue;
      }
      if (typeof said !== 'string') throw new Error(`${name} was decrypted: seed ${seed}, number ${at}`);
      hostile += 1;
      byAttack[name] = (byAttack[name] ?? 0) + 1;
      codes[said] = (codes[said] ?? 0) + 1;
    }
    for (const name of Object.keys(attacks)) expect(byAttack[name]).toBeGreaterThan(count / 100);
    expect(byAttack['none']).toBeGreaterThan(count / 500);
    expect(Object.keys(codes).sort()).toEqual(['format-unknown', 'message-refused', 'scope-mismatch']);
    // All of them again: none was spoilt on the way, and the keys were there all the time.
    for (const { message, scope, plaintext } of [...short, ...long])
      expect((await encryption.decrypt(message, scope)).equals(plaintext)).toBe(true);
    expect(keys.calls.filter(({ kind }) => kind === 'generate').length).toBeLessThan(60);
  },
);
