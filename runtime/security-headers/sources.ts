/** What a page may load, by kind; each is a directive of a content security policy. */
export const directives = [
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'connect-src',
  'media-src',
  'frame-src',
  'worker-src',
  'manifest-src',
  'form-action',
] as const;
export type Directive = (typeof directives)[number];

/** An exact https origin, as a browser writes it: no path, no wildcard, no capital, no default port. */
const exactOrigin = /^https:\/\/(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{0,62}(?::(?!443$)\d{1,5})?$/;
const hash = /^'sha(?:256-[A-Za-z0-9+/]{43}=|384-[A-Za-z0-9+/]{64}|512-[A-Za-z0-9+/]{86}==)'$/;
/** Schemes whose content the page itself makes; never for scripts, styles or forms. */
const schemes: Partial<Record<Directive, readonly string[]>> = {
  'img-src': ['data:', 'blob:'],
  'font-src': ['data:'],
  'media-src': ['blob:'],
  'worker-src': ['blob:'],
};

/** Whether the text is an exact https origin, such as `https://api.example.com`. */
export function isOrigin(text: string): boolean {
  return exactOrigin.test(text);
}

/** What keeps a source out of a policy; undefined for one that may stand there. */
export function defectOfSource(directive: Directive, source: string): string | undefined {
  if (isOrigin(source)) return undefined;
  if (directive === 'connect-src' && isOrigin(source.replace(/^wss:/, 'https:'))) return undefined;
  if ((directive === 'script-src' || directive === 'style-src') && hash.test(source)) return undefined;
  if (schemes[directive]?.includes(source) === true) return undefined;
  const allowed = ['an exact https origin such as https://cdn.example.com', ...(schemes[directive] ?? [])];
  return `${directive} cannot allow ${JSON.stringify(source)}: give ${allowed.join(' or ')}`;
}
