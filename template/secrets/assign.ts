import { secretName } from './names';
import { isPlaceholder, isReference, looksGenerated } from './shape';

/** `NAME=value` of a shell or an env file, at the start of a word, without spaces. */
const shell = /(?:^|[\s;&|"'`,[])([A-Z][A-Z0-9_]{2,60})=(["']?)([^\s"'`;|&<>()\\,\]]{4,200})/g;
/** `name: 'value'`, `name = "value"` of a program or a document. */
const quoted =
  /([A-Z_$][\w$-]{2,60})\\?["']?[ \t]{0,8}(?::|=>?|:=)[ \t]{0,8}\\?(["'])([^\s"'\\]{8,200})\\?\2/gi;

/** Where a text gives a secret name a literal value: a script, a program, a build description, a document in a string. */
export function assignedSecrets(text: string): number[] {
  const found = new Set<number>();
  for (const { index, 1: name = '', 3: value = '' } of text.matchAll(shell))
    if (isSecretValue(secretName(name), value, false)) found.add(index);
  for (const { index, 1: name = '', 3: value = '' } of text.matchAll(quoted))
    if (isSecretValue(secretName(name), value, true)) found.add(index);
  return [...found];
}

/** In a program most texts beside a secret name are names of settings; there only what a machine drew counts. */
function isSecretValue(kind: ReturnType<typeof secretName>, value: string, inProgram: boolean): boolean {
  if (kind === undefined || isReference(value) || isPlaceholder(value) || /[$%{}()<>*]/.test(value))
    return false;
  return kind === 'password' && !inProgram ? true : looksGenerated(value);
}
