import { Opaque } from './opaque';
import { type Resolved } from './resolved';

/** Resource types whose attributes may be any text: what they hold comes from somewhere else. */
const anyValue = /^Custom::|^AWS::CloudFormation::|^AWS::SSM::Parameter$/;

/** Whether it is the name, address or number of a resource of these templates, or of the account itself. */
export function isIdentifier(value: Resolved): boolean {
  if (!(value instanceof Opaque)) return false;
  if (value.origin === 'pseudo') return true;
  const type = value.target && value.target.owner.resourceType(value.target.id);
  return type !== undefined && !anyValue.test(type);
}

/** Whether a text stands for many others, as no identifier does: a wildcard, or the range of all addresses. */
export function isPattern(text: string): boolean {
  return text.includes('*') || text.endsWith('/0');
}
