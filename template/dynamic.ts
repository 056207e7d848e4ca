import { Opaque, type Text, textOf } from './opaque';

const OPEN = '{{resolve:';

/** Text with dynamic references (`{{resolve:secretsmanager:…}}`) as parts that are decided at deployment. */
export function withDynamicReferences(text: string): string | Opaque | Text {
  if (!text.includes(OPEN)) return text;
  const parts: (string | Opaque)[] = [];
  let at = 0;
  for (let open = text.indexOf(OPEN); open !== -1; open = text.indexOf(OPEN, at)) {
    const close = text.indexOf('}}', open);
    if (close === -1) break;
    const service = text.slice(open + OPEN.length, close).split(':', 1)[0] ?? '';
    const by = `a dynamic reference to ${service.slice(0, 20)}`;
    parts.push(text.slice(at, open));
    parts.push(new Opaque(text.slice(open, close + 2), 'dynamic', by, { shape: 'text' }));
    at = close + 2;
  }
  return textOf([...parts, text.slice(at)]);
}
