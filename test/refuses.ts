import { type ControlId } from '../checklist';

/**
 * Declares a negative case that proves a control: what is refused, and by which control.
 *
 * The coverage generator reads these calls from the sources, so both names must be string literals.
 */
export function refuses(
  control: ControlId,
  what: string,
  body: () => void | Promise<void>,
  milliseconds?: number,
): void {
  test(
    `${control} refuses ${what}`,
    async () => {
      await body();
    },
    milliseconds,
  );
}
