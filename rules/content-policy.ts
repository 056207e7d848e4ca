/** The sources that a content security policy names for the first of some directives that it has, as a browser reads it. */
export function sourcesOf(policy: string, ...directives: readonly string[]): readonly string[] | undefined {
  const stated = statedIn(policy);
  const [first] = directives.filter((name) => stated.has(name));
  return first === undefined ? undefined : stated.get(first);
}

/** Every directive of a content security policy; the first of two counts. */
export function statedIn(policy: string): ReadonlyMap<string, readonly string[]> {
  const stated = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name, ...sources] = part.trim().toLowerCase().split(/\s+/);
    if (name !== undefined && name !== '' && !stated.has(name)) stated.set(name, sources);
  }
  return stated;
}

/** Whether a source is anywhere at all: `*`, `https:`, `https://*`. */
export function isAnywhere(source: string): boolean {
  return /^(?:\*|(?:https?|wss?):|(?:https?|wss?):\/\/\*(?::\*)?\/?)$/.test(source);
}

/** Whether sources let what is written into the page itself count; a hash or nonce beside it makes browsers overlook it. */
export function admitsInline(sources: readonly string[]): boolean {
  return sources.includes("'unsafe-inline'") && !sources.some((source) => /^'(?:nonce|sha\d+)-/.test(source));
}
