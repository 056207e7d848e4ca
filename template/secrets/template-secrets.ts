import { type Template } from '../template';
import { assignedSecrets } from './assign';
import { decoded, knownSecrets } from './detect';
import { type Family } from './format';
import { isProse, pathOf, type Spot, walkTexts } from './walk';

/** A secret of a template: which kind of thing stands where. Never holds the secret. */
export interface PlacedSecret {
  readonly family: Family | 'assignment';
  /** Reads well after "here stands". */
  readonly kind: string;
  /** JSON pointer from the template. */
  readonly path: string;
}

const known = new WeakMap<Template, readonly PlacedSecret[]>();

/** The secrets in the texts of a template, as they are written: no parameter or condition hides one. Found once for all who ask. */
export function secretsIn(template: Template): readonly PlacedSecret[] {
  let secrets = known.get(template);
  if (!secrets) known.set(template, (secrets = find(template)));
  return secrets;
}

function find(template: Template): PlacedSecret[] {
  const found: PlacedSecret[] = [];
  /** Texts that hold nothing wherever they stand: most of a template says the same few things. */
  const clean = new Set<string>();
  const look = (text: string, spot: Spot): void => {
    if (clean.has(text)) return;
    const plain = decoded(text) ?? text;
    let kinds = kindsIn(text, plain);
    if (kinds.size > 0) {
      const [bare, bareText] = [withoutNames(text, template), withoutNames(plain, template)];
      if (bare !== text || bareText !== plain) kinds = kindsIn(bare, bareText);
    }
    for (const [kind, family] of kinds)
      if (family !== 'address' || !isProse(spot)) found.push({ family, kind, path: pathOf(spot) });
    if (kinds.size > 0) return;
    if (!mayAssign(plain)) clean.add(text);
    else if (!isProse(spot) && assignedSecrets(plain).length > 0)
      found.push({ family: 'assignment', kind: 'a value for a secret name', path: pathOf(spot) });
  };
  walkTexts(template.raw, look, SHORTEST);
  return found;
}

function kindsIn(text: string, plain: string): Map<string, Family> {
  const secrets = [...knownSecrets(text), ...(plain === text ? [] : knownSecrets(plain))];
  return new Map(secrets.map(({ kind, family }) => [kind, family]));
}

/** Names of resources are no secrets, although one with a hash in it can be just as long as a key of AWS. */
function withoutNames(text: string, template: Template): string {
  return text.replace(/[a-z\d]+/gi, (word) => (template.resource(word) === undefined ? word : ''));
}

/** Shorter texts hold neither a secret by its form nor an assignment of one. */
const SHORTEST = 12;

function mayAssign(text: string): boolean {
  return /[=:]/.test(text) && /pass|pwd|secret|token|key|credential/i.test(text);
}
