import { Opaque, Text, textOf } from './opaque';

const OPEN = '{{resolve:';
const CLOSE = '}}';

type Known = string | Opaque | Text;

/** Text with dynamic references (`{{resolve:secretsmanager:…}}`) as parts that are decided at deployment, also where parts of their own are open. */
export function withDynamicReferences(text: Known): Known {
  if (typeof text === 'string') return text.includes(OPEN) ? found([text]) : text;
  return text instanceof Opaque ? text : found(text.parts);
}

/** Joins parts to a text, and reads the dynamic references that arise. */
export function joined(parts: readonly Known[]): Known {
  return withDynamicReferences(textOf(parts));
}

function found(parts: readonly (string | Opaque)[]): Known {
  const done: (string | Opaque)[] = [];
  /** The parts of a reference that has begun. */
  let begun: (string | Opaque)[] | undefined;
  for (const part of parts) {
    if (typeof part !== 'string') {
      (begun ?? done).push(part);
      continue;
    }
    let rest = part;
    for (;;) {
      const at = rest.indexOf(begun ? CLOSE : OPEN);
      if (at === -1) break;
      const end = begun ? at + CLOSE.length : at;
      (begun ?? done).push(rest.slice(0, end));
      rest = rest.slice(end);
      if (begun) done.push(reference(begun));
      begun = begun ? undefined : [];
    }
    (begun ?? done).push(rest);
  }
  return textOf([...done, ...(begun ?? [])]);
}

function reference(parts: readonly (string | Opaque)[]): Opaque {
  const { key } = new Text(parts);
  const service = key.slice(OPEN.length, OPEN.length + 20).replace(/[:}].*/s, '');
  return new Opaque(key, 'dynamic', `a dynamic reference to ${service}`, { shape: 'text' });
}
