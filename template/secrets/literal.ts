import { type SecretName } from './names';
import { isPlaceholder, isReference, looksGenerated } from './shape';

/** Whether a literal under a secret name is a secret: of a password any that could be one, of a key what a machine drew. */
export function isLiteralSecret(kind: SecretName, text: string): boolean {
  if (isReference(text) || isPlaceholder(text)) return false;
  return kind === 'password' ? text.trim().length >= 4 && !/\s/.test(text.trim()) : looksGenerated(text);
}
