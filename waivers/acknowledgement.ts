/** The name under which our pack reports, and so the qualifier of every acknowledgement that counts. */
export const packName = 'Portcullis';

/** The qualified id of a rule's acknowledgement. CDK records only qualified ones; a bare id leaves no trace in its report. */
export function acknowledgementId(rule: string): string {
  return `${packName}::${rule}`;
}

/** The rule that a qualified acknowledgement of our pack names; undefined for anything else. */
export function acknowledgedRule(id: string): string | undefined {
  const qualifier = acknowledgementId('');
  return id.startsWith(qualifier) ? id.slice(qualifier.length) : undefined;
}
