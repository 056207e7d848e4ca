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
  const look = (text: string, spot: Spot): void => {
    const plain = decoded(text) ?? text;
    const kinds = new Map(
      [...knownSecrets(text), ...(plain === text ? [] : knownSecrets(plain))].map(({ kind, family }) => [
        kind,
        family,
      ]),
    );
    for (const [kind, family] of kinds)
      if (family !== 'address' || !isProse(spot)) found.push({ family, kind, path: pathOf(spot) });
    if (kinds.size === 0 && mayAssign(plain) && !isProse(spot) && assignedSecrets(plain).length > 0)
      found.push({ family: 'assignment', kind: 'a value for a secret name', path: pathOf(spot) });
  };
  walkTexts(template.raw, look, SHORTEST);
  return found;
}

/** Shorter texts hold neither a secret by its form nor an assignment of one. */
const SHORTEST = 12;

function mayAssign(text: string): boolean {
  return /[=:]/.test(text) && /pass|pwd|secret|token|key|credential/i.test(text);
}
