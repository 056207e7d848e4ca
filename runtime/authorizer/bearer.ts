import { type AuthorizerEvent } from './contract';

/** The token of the only `Authorization` header; nothing if there is none, several, or one of another kind. */
export function bearerToken({ headers, multiValueHeaders }: AuthorizerEvent): string | undefined {
  const named = <T>(of: Readonly<Record<string, T>> | null | undefined): T[] =>
    Object.entries(of ?? {}).flatMap(([name, value]) =>
      name.toLowerCase() === 'authorization' ? [value] : [],
    );
  const single = named(headers);
  const several = named(multiValueHeaders).flatMap((values) => values ?? []);
  const [value, ...others] = several.length > 0 ? several : single;
  if (others.length > 0 || single.length > 1) return undefined;
  return value?.match(/^bearer ([\w.-]+)$/i)?.[1];
}
