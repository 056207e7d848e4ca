import { PortcullisError } from './error';
import { parseUndatedWaiver, type Waiver, type Terms } from './waiver';

const separator = ' | ';

/**
 * The text form of a waiver, which CDK's reports carry as the reason of an acknowledgement:
 * `derived from the raw zone | owner: data-team | ticket: SEC-12 | expires: 2027-03-01`.
 *
 * The rule is not in it: the acknowledgement's id says it.
 */
export function formatWaiver(waiver: Terms): string {
  const { reason, owner, ticket, expires } = waiver;
  return [
    reason,
    `owner: ${owner}`,
    ...(ticket === undefined ? [] : [`ticket: ${ticket}`]),
    `expires: ${expires}`,
  ].join(separator);
}

/** Reads the text form. Never throws: text of any other form is answered with its defect. */
export function readWaiverText(rule: string, text: string): Waiver | { readonly defect: string } {
  // From the end, because only the reason may hold the separator.
  const parts = text.split(separator);
  const expires = take(parts, 'expires: ');
  const ticket = take(parts, 'ticket: ');
  const owner = take(parts, 'owner: ');
  const reason = parts.join(separator);
  try {
    return parseUndatedWaiver({ rule, reason, owner, ticket, expires });
  } catch (error) {
    if (error instanceof PortcullisError) return { defect: error.message };
    throw error;
  }
}

function take(parts: string[], label: string): string | undefined {
  const last = parts.at(-1);
  if (last === undefined || !last.startsWith(label)) return undefined;
  parts.pop();
  return last.slice(label.length);
}
