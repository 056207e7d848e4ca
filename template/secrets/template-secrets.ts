import { type Template } from '../template';
import { assignedSecrets } from './assign';
import { decoded, knownSecrets } from './detect';
import { type Family } from './format';
import { pathOf, walkTexts } from './walk';

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
  walkTexts(template.raw, (text, spot, inProse) => {
    const plain = decoded(text);
    const kinds = new Map(
      [...knownSecrets(text), ...(plain === undefined ? [] : knownSecrets(plain))].map((secret) => [
        secret.kind,
        secret,
      ]),
    );
    for (const { family, kind } of kinds.values())
      if (!inProse || family !== 'address') found.push({ family, kind, path: pathOf(spot) });
    if (kinds.size === 0 && !inProse && isProgram(text) && assignedSecrets(plain ?? text).length > 0)
      found.push({ family: 'assignment', kind: 'a value for a secret name', path: pathOf(spot) });
  });
  return found;
}

/** Whether a text may assign something to a name. */
function isProgram(text: string): boolean {
  return (
    text.length >= 12 && /pass|pwd|secret|token|key|credential/i.test(text) && /[=:]|^[\w+/]{32}/.test(text)
  );
}
