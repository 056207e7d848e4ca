import { type Book, publishedIn } from './book';
import { due, isOverdue, type Step } from './due';
import { SigningKeyError } from './error';
import { letSign } from './let-sign';
import { deleteKey, hasSigner, makeKey, pointTo } from './make';
import { isTrue, publish, type Published, read } from './published';
import { type Rotor } from './services';
import { sweep } from './sweep';

/** A run has at most six steps to do; the rest is for those that others did first. */
const mostSteps = 20;

/**
 * Does what is due: makes the next key and publishes it, lets it sign when every verifier has it, takes the one before back when
 * its last token is over, and deletes it. Then says who signs, and sweeps.
 *
 * It may end anywhere and be run again, and run twice at a time: each step has its effect before the state says so, each effect is
 * the same when it is repeated, and the state is written only by who saw it as it was.
 *
 * @throws SigningKeyError, and what AWS answers
 */
export async function rotate(rotor: Rotor): Promise<Book> {
  const mended = await mend(rotor);
  const book = await settle(rotor);
  await letSign(rotor, book);
  await sweep(rotor, [...publishedIn(book), ...(book.retired === undefined ? [] : [book.retired])]);
  if (mended) throw new SigningKeyError('jwks-changed');
  if (isOverdue(book, rotor.clock.now(), rotor.bounds)) throw new SigningKeyError('rotation-overdue');
  return book;
}

async function settle(rotor: Rotor): Promise<Book> {
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const published = await read(rotor);
    if (published === undefined) {
      await publish(rotor, await begin(rotor), undefined);
      continue;
    }
    const { book } = published;
    const step = due(book, rotor.clock.now(), rotor.bounds);
    if (step === undefined) return book;
    await publish(rotor, await take[step](rotor, book), published);
  }
  throw new SigningKeyError('contended');
}

/** The first keys. Nobody holds any yet, so the first may sign as soon as it is published. */
async function begin(rotor: Rotor): Promise<Book> {
  if (await hasSigner(rotor)) throw new SigningKeyError('jwks-lost');
  const active = await makeKey(rotor, 1);
  const next = await makeKey(rotor, 2);
  return { generation: 2, active, next, nextSince: rotor.clock.now() };
}

const take: Readonly<Record<Step, (rotor: Rotor, book: Book) => Promise<Book>>> = {
  async delete(rotor, { retired, ...rest }) {
    if (retired !== undefined) await deleteKey(rotor, retired);
    return rest;
  },
  async point(rotor, book) {
    await pointTo(rotor, book.active);
    return { ...book, activeSince: rotor.clock.now() };
  },
  retire(_, { previous, ...rest }) {
    return Promise.resolve({ ...rest, ...(previous !== undefined && { retired: previous }) });
  },
  async make(rotor, book) {
    const generation = book.generation + 1;
    const next = await makeKey(rotor, generation);
    return { ...book, generation, next, nextSince: rotor.clock.now() };
  },
  promote(_, { generation, active, next }) {
    return Promise.resolve(
      next === undefined ? { generation, active } : { generation, active: next, previous: active },
    );
  },
};

/** Publishes the right keys again if somebody else changed them. */
async function mend(rotor: Rotor): Promise<boolean> {
  const published: Published | undefined = await read(rotor);
  if (published === undefined || (await isTrue(rotor, published))) return false;
  return publish(rotor, published.book, published);
}
