import { type ApiType } from './schema';

const mostProps = 8;

/** Where the public API breaks its own habits, one sentence each: undocumented, a default unsaid, too many properties. */
export function apiDefects(types: readonly ApiType[]): string[] {
  return types.flatMap((type) => [
    ...undocumented(type),
    ...type.properties
      .filter(
        ({ optional, docs }) => type.datatype === true && optional === true && docs?.default === undefined,
      )
      .map(({ name }) => `${type.name}.${name} is optional and does not say its @default`),
    ...(type.datatype === true && type.properties.length > mostProps
      ? [`${type.name} has ${type.properties.length} properties; the most is ${mostProps}`]
      : []),
    ...(type.kind === 'class' && type.docs?.example === undefined ? [`${type.name} shows no @example`] : []),
  ]);
}

/** The name of a struct of properties says what it is. */
function undocumented({ name, docs, datatype, properties, methods, members }: ApiType): string[] {
  const parts = [...properties, ...methods, ...members].filter((part) => part.docs?.summary === undefined);
  return [
    ...(docs?.summary === undefined && datatype !== true ? [name] : []),
    ...parts.map((part) => `${name}.${part.name}`),
  ].map((what) => `${what} has no doc comment`);
}
