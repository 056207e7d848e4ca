import { type Scope } from '../../../../runtime/lib/encryption/scope';
import { type Dice } from '../../../../scripts/fuzz/dice';
import { partsOf } from './reference';

/** A message that was really encrypted, and what was in it. */
export interface Genuine {
  readonly message: Buffer;
  readonly scope: Scope;
  readonly plaintext: Buffer;
}
/** What an attacker hands in, and for whom. */
export interface Attempt {
  readonly message: Buffer;
  readonly scope: Scope;
}
type Attack = (dice: Dice, one: Genuine, other: Genuine) => Attempt;

const frame = 65_536 + 16;
const split = ({ message }: Genuine) => {
  const { header, frames } = partsOf(message);
  const count = Math.ceil(frames.length / frame);
  return {
    header,
    frames: Array.from({ length: count }, (_, at) => frames.subarray(at * frame, (at + 1) * frame)),
  };
};
const random = (dice: Dice, most: number) =>
  Buffer.from(dice.times(1 + dice.below(most), () => dice.below(256)));

function edited(dice: Dice, message: Buffer, times: number, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(message);
  // Half of the time in the header: in a long message it would hardly ever be met.
  const reach = dice.isLucky(0.5) ? partsOf(message).header.length : message.length;
  for (let time = 0; time < times; time += 1) {
    const at = dice.below(reach);
    copy[at] = change(copy[at] ?? 0);
  }
  return copy;
}

/** The header with the scope of another message, lengths and all. */
function relabelled({ message }: Genuine, { tenant, purpose, schemaVersion }: Scope): Buffer {
  const { prefix, wrapped } = partsOf(message);
  const label = Buffer.concat([
    message.subarray(0, 4),
    ...[tenant, purpose].flatMap((text) => [Buffer.of(text.length), Buffer.from(text)]),
    Buffer.alloc(4),
  ]);
  label.writeUInt32BE(schemaVersion, label.length - 4);
  return Buffer.concat([label, message.subarray(prefix.length - 32 - wrapped.length - 2)]);
}

/** The parts of one message, with some of another's instead. */
function mixed(dice: Dice, one: Genuine, other: Genuine): Buffer {
  const [mine, theirs] = [partsOf(one.message), partsOf(other.message)];
  const part = (name: 'wrapped' | 'salt' | 'commitment' | 'frames') =>
    (dice.isLucky(0.5) ? mine : theirs)[name];
  const wrapped = part('wrapped');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(wrapped.length);
  const label = mine.prefix.subarray(0, mine.prefix.length - 32 - mine.wrapped.length - 2);
  return Buffer.concat([label, length, wrapped, part('salt'), part('commitment'), part('frames')]);
}

export const attacks: Readonly<Record<string, Attack>> = {
  'a flipped bit': (dice, { message, scope }) => ({
    message: edited(dice, message, 1, (byte) => byte ^ (1 << dice.below(8))),
    scope,
  }),
  'bytes made up': (dice, { message, scope }) => ({
    message: edited(dice, message, 1 + dice.below(9), () => dice.below(256)),
    scope,
  }),
  'cut short': (dice, { message, scope }) => ({
    message: message.subarray(0, dice.below(message.length)),
    scope,
  }),
  'cut at a frame': (dice, one) => {
    const { header, frames } = split(one);
    return {
      message: Buffer.concat([header, ...frames.slice(0, dice.below(frames.length))]),
      scope: one.scope,
    };
  },
  'gone on': (dice, { message, scope }, other) => ({
    message: Buffer.concat([message, dice.isLucky(0.5) ? random(dice, 40) : partsOf(other.message).frames]),
    scope,
  }),
  'a piece taken out or put in': (dice, { message, scope }) => {
    const at = dice.below(message.length);
    const rest = message.subarray(dice.isLucky(0.5) ? at : at + 1 + dice.below(40));
    return {
      message: Buffer.concat([
        message.subarray(0, at),
        dice.isLucky(0.5) ? random(dice, 40) : Buffer.of(),
        rest,
      ]),
      scope,
    };
  },
  'frames in another order': (dice, one) => {
    const { header, frames } = split(one);
    const picked = dice.times(1 + dice.below(frames.length + 1), () => dice.pick(frames));
    return { message: Buffer.concat([header, ...picked]), scope: one.scope };
  },
  'the body of another': (_, one, other) => ({
    message: Buffer.concat([split(one).header, ...split(other).frames]),
    scope: one.scope,
  }),
  'a frame of another': (dice, one, other) => {
    const { header, frames } = split(one);
    const at = dice.below(frames.length);
    return {
      message: Buffer.concat([
        header,
        ...frames.slice(0, at),
        dice.pick(split(other).frames),
        ...frames.slice(at + 1),
      ]),
      scope: one.scope,
    };
  },
  'parts of another header': (dice, one, other) => ({ message: mixed(dice, one, other), scope: one.scope }),
  'another scope asked for': (_, one, other) => ({ message: one.message, scope: other.scope }),
  'another scope written in': (_, one, other) => ({
    message: relabelled(one, other.scope),
    scope: other.scope,
  }),
  'another version': (dice, { message, scope }) => {
    const copy = Buffer.from(message);
    copy[3] = dice.below(256);
    return { message: copy, scope };
  },
  'nothing of ours': (dice, { message, scope }) => ({
    message: Buffer.concat([message.subarray(0, dice.below(9)), random(dice, 600)]),
    scope,
  }),
};
