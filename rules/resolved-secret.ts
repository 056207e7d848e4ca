import { type Value } from '../template';
import { opaquePartsOf } from '../template/opaque';

/** Attributes that are secrets which AWS made. */
const secretAttributes = new Set(['SecretAccessKey', 'ClientSecret']);

/** What a secret of a database holds beside its password. */
const beside =
  /:SecretString:(?:user(?:name)?|host(?:name)?|port|engine|db\w{0,20}|\w{0,20}(?:url|arn|id|name|region))\b/i;

/** Whether deployment puts a secret in its place: a dynamic reference to one, or an attribute that is one. */
export function isResolvedSecret(value: Value): boolean {
  return opaquePartsOf(value.form()).some(
    ({ key, target }) =>
      (/^\{\{resolve:(?:secretsmanager|ssm-secure):/.test(key) && !beside.test(key)) ||
      (target !== undefined && secretAttributes.has(target.attribute)),
  );
}
