import { prefixes } from '../../rules/prefixes';

/** What is wrong with the ids of the rules, one sentence each. */
export function catalogueDefects(
  ids: readonly { readonly id: string; readonly file: string }[],
  retired: readonly string[],
): string[] {
  const twice = ids.filter(({ id }, at) => ids.findIndex((other) => other.id === id) !== at);
  const wrong = ids.filter(({ id, file }) => {
    const prefix = prefixes[file.split('/')[1] ?? '']?.prefix;
    return prefix === undefined || !new RegExp(`^${prefix}-(?:0[1-9]|[1-9]\\d+)$`).test(id);
  });
  return [
    ...twice.map(({ id, file }) => `${id} is taken twice, again in ${file}`),
    ...ids
      .filter(({ id }) => retired.includes(id))
      .map(({ id }) => `${id} was retired and is never used again`),
    ...wrong.map(({ id, file }) => `${id} in ${file} is not an id under the prefix of its folder`),
  ];
}
