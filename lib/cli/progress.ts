import { type CheckInput } from '../gate';
import { visible } from '../report/visible';
import { type Output } from './command';

const QUIET_MS = 1000;
const PERIOD_MS = 100;

/** Passes inputs on, and after a second of work says on a terminal which one is being judged. */
export function* withProgress(inputs: Iterable<CheckInput>, stderr: Output): Generator<CheckInput> {
  if (stderr.isTTY !== true) return yield* inputs;
  const start = Date.now();
  let shownAt = start + QUIET_MS - PERIOD_MS;
  let done = 0;
  for (const input of inputs) {
    const now = Date.now();
    if (now - shownAt >= PERIOD_MS) {
      shownAt = now;
      const name = visible(input.kind === 'assembly' ? input.dir : input.file);
      const line = `${done} judged in ${Math.round((now - start) / 1000)} s; now ${name}`;
      void stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
    }
    yield input;
    done++;
  }
  if (shownAt >= start + QUIET_MS) void stderr.write('\r\u001b[K');
}
