import { type ServiceClients } from '../clients';

export type Properties = Readonly<Record<string, unknown>>;

/**
 * Reads a deployed resource through its service's API and gives back its properties in CloudFormation's words.
 *
 * `wanted` are the template's properties, resolved: some resources can only be found by them, and what the template does
 * not name need not be read. A property that is left out counts as not readable, which is an error unless the table of
 * levels says so.
 */
export type Reader = (clients: ServiceClients, physicalId: string, wanted: Properties) => Promise<Properties>;

/** Tags without those that CloudFormation adds by itself, sorted. */
export function ownTags(tags: readonly { Key?: string; Value?: string }[] | undefined): unknown[] {
  return (tags ?? []).filter((tag) => !tag.Key?.startsWith('aws:')).map(({ Key, Value }) => ({ Key, Value }));
}

/** A policy document as the services give it back: JSON, in IAM's case URL-encoded. */
export function document(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  return JSON.parse(text.startsWith('%7B') ? decodeURIComponent(text) : text);
}

/** Runs only the questions whose property the template names. */
export async function ask(
  wanted: Properties,
  questions: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<Properties> {
  const named = Object.entries(questions).filter(([name]) => Object.hasOwn(wanted, name));
  return Object.fromEntries(
    await Promise.all(named.map(async ([name, question]) => [name, await question()] as const)),
  );
}

/** What a service answers, or undefined if it says by one of these errors that there is nothing. */
export async function orNothing<T>(
  errors: readonly string[],
  question: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof Error && errors.includes(error.name)) return undefined;
    throw error;
  }
}
