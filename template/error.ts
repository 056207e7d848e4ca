/** Why a text is not a template that can be judged; `line` and `column` count from 1, where they are known. */
export class TemplateError extends Error {
  constructor(
    /** Why, without the place. */
    readonly reason: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(line === undefined ? reason : `${reason} (line ${line}, column ${column ?? 1})`);
    this.name = 'TemplateError';
  }
}

/** Deeper nesting than this is refused: no real template comes near, and every walk may recurse safely. */
export const MAX_DEPTH = 500;
