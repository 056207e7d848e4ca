import { type Schema } from './schema';

/** A value as the vault keeps it. */
export interface Version<Value> {
  readonly value: Value;
  readonly created: Date;
}

/** How secrets of one kind rotate. Each part may run again after a crash at any place, and twice at the same time. */
export interface Rotation<Value> {
  /** What a version holds. */
  readonly schema: Schema<Value>;
  /** Makes the next value. If the run ends before the vault has it, nobody ever uses it, and another is made. */
  next(current: Value, token: string): Value | Promise<Value>;
  /** Takes back what `next` made, because another run's value was kept. */
  discard?(value: Value): Promise<void>;
  /** Makes the other side take the pending value too. The current one must go on to work. */
  set(pending: Version<Value>, current: Version<Value>): Promise<void>;
  /** Whether the other side takes the pending value. */
  accepts(pending: Value, current: Value): boolean | Promise<boolean>;
  /** What has to happen just before applications read the pending value. */
  switchOver?(pending: Value): Promise<void>;
}
