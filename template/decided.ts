import { type Opaque } from './opaque';
import { type Run } from './run';
import { isSame } from './same';

/** The value that the run has settled on for a symbol; first what must be decided before a property reads it. */
export function decided(run: Run, symbol: Opaque): string | undefined {
  if (!run.inCondition)
    for (const value of run.hard.get(symbol.key) ?? []) isSame(run, symbol, value, 'world');
  return run.equalTo(symbol.key);
}

/**
 * What a property reads where nothing is decided: the default, or the symbol. The run remembers which, for a condition that
 * decides otherwise later. In a condition a default counts for nothing.
 */
export function handedOut(run: Run, symbol: Opaque, usual: string | undefined): string | Opaque {
  if (run.inCondition) return symbol;
  const isUsual = usual !== undefined && !run.isExcluded(symbol.key, usual);
  if (isUsual || !run.isPeeking) run.handOut(symbol.key, isUsual ? usual : null);
  return isUsual ? usual : symbol;
}
