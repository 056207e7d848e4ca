import { type Template, type Value } from '../template';
import { Opaque } from '../template/opaque';
import { isPlaceholder } from '../template/secrets';
import { fail, type Judgements, pass } from './rule';

/**
 * Whether a secret value can be read in the template or beside it: literal text, a parameter with a default or without
 * `NoEcho`, or a stored parameter that is not encrypted. Nothing is no secret.
 */
export function standsInTemplate(secret: Value, template: Template): boolean {
  const text = secret.text();
  if (text !== undefined) return text !== '';
  const form = secret.form();
  if (!(form instanceof Opaque)) return false;
  if (form.origin === 'parameter') return template.parameters.get(form.key)?.noEcho === false;
  return form.key.startsWith('{{resolve:ssm:');
}

/** Whether a text only asks for a secret. `MySecret1` would do as one where it is deployed as it stands. */
export function asksForSecret(text: string): boolean {
  return isPlaceholder(text) && !/^my/i.test(text);
}

/** Objects to a secret that can be read in the template or beside it; `what` names it. */
export function expectUnwritten(secret: Value, template: Template, what: string): Judgements {
  return standsInTemplate(secret, template)
    ? fail(secret, `${what} can be read in the template or in the parameters of the stack`)
    : pass();
}
