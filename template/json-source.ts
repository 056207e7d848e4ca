import { MAX_DEPTH, TemplateError } from './error';
import { JsonScanner, type Outline, skipSpace, stringEnd } from './json-scanner';
import { isList, isObject, type Json } from './json-value';
import { type DuplicateKey, Lines, type Place, type Source } from './source';

const QUOTE = 34;
const COLON = 58;

/** Parses JSON; throws SyntaxError where it is none, and TemplateError where it nests too deeply. */
export function parseJson(text: string): { value: Json; source: Source } {
  const outline: Outline = { top: [], second: [] };
  const keys = countKeys(text, outline);
  const value = JSON.parse(text) as Json;
  return { value, source: new JsonSource(text, keys !== keysIn(value), outline) };
}

/**
 * One cheap pass: refuses what nests too deeply, counts keys so that duplicates show without a second parser, and notes
 * where the outermost ones stand, so that a place is found without a look at all that stands before it.
 */
function countKeys(text: string, { top, second }: Outline): number {
  let depth = 0;
  let keys = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const start = at;
      at = stringEnd(text, at);
      if (text.charCodeAt(skipSpace(text, at)) !== COLON) continue;
      keys++;
      if (depth === 1) top.push(start);
      else if (depth === 2) second.push(start);
      continue;
    }
    if (code === 123 || code === 91) {
      if (++depth > MAX_DEPTH) {
        const place = new Lines(text).at(at);
        throw new TemplateError(`nested deeper than ${MAX_DEPTH} levels`, place.line, place.column);
      }
    } else if (code === 125 || code === 93) depth--;
    at++;
  }
  return keys;
}

function keysIn(value: Json): number {
  let sum = 0;
  if (isList(value)) {
    for (const item of value) if (typeof item === 'object') sum += keysIn(item);
  } else if (isObject(value)) {
    for (const key in value) {
      sum++;
      const item = value[key] as Json;
      if (typeof item === 'object') sum += keysIn(item);
    }
  }
  return sum;
}

class JsonSource implements Source {
  private readonly lines: Lines;
  private readonly scanner: JsonScanner;

  constructor(
    private readonly text: string,
    hasDuplicates: boolean,
    outline: Outline,
  ) {
    this.lines = new Lines(text);
    this.scanner = new JsonScanner(text, hasDuplicates, outline);
  }

  locate(path: readonly string[]): Place {
    let at = skipSpace(this.text, 0);
    let shown = at;
    for (const segment of path) {
      const found = this.scanner.find(at, segment);
      if (!found) break;
      [shown, at] = found;
    }
    return this.lines.at(shown);
  }

  mentions(word: string): boolean {
    // A backslash may write any letter.
    return this.text.includes(word) || this.text.includes('\\');
  }

  duplicateKeys(): readonly DuplicateKey[] {
    const found: DuplicateKey[] = [];
    if (!this.scanner.hasDuplicates) return found;
    this.scanner.eachDuplicate((key, first, second) =>
      found.push({ key, first: this.lines.at(first), second: this.lines.at(second) }),
    );
    return found;
  }
}
