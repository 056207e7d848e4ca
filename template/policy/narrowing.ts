import { isWorld, parseCidr } from '../network/cidr';
import { type Value } from '../value';
import { testPattern } from './pattern';

/** Keys that say who calls, for whom, or from where. Others (a tag of the request, the transport) do not narrow the caller. */
const narrowingKeys = new Set(
  [
    'aws:SourceArn',
    'aws:SourceAccount',
    'aws:SourceOwner',
    'aws:SourceOrgID',
    'aws:SourceOrgPaths',
    'aws:PrincipalAccount',
    'aws:PrincipalArn',
    'aws:PrincipalOrgID',
    'aws:PrincipalOrgPaths',
    'aws:userid',
    'aws:username',
    'aws:SourceIp',
    'aws:VpcSourceIp',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'kms:CallerAccount',
    'kms:ViaService',
    's3:DataAccessPointAccount',
    's3:DataAccessPointArn',
    'lambda:FunctionUrlAuthType',
    'sns:Endpoint',
    'elasticfilesystem:AccessPointArn',
    'sts:ExternalId',
  ].map((key) => key.toLowerCase()),
);

interface Test {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly Value[];
}

/** Whether a test of a condition holds only for named callers. */
export function narrows({ operator, key, values }: Test): boolean {
  const positive =
    /^(?:ForAnyValue:)?(?:String|Arn|IpAddress)/i.test(operator) && !/IfExists|Not/i.test(operator);
  return positive && narrowingKeys.has(key.toLowerCase()) && values.length > 0 && !values.some(isEverything);
}

/** Whether a value of a condition is as good as no condition. A value that a parameter brings is a named one. */
export function isEverything(value: Value): boolean {
  if (value.isOpaque() && value.pieces().length === 1 && isNamed(value.origin())) return false;
  return testPattern(value, 'is everything', isEveryone);
}

function isNamed(origin: ReturnType<Value['origin']>): boolean {
  return origin !== 'shape' && origin !== 'member';
}

/** Wildcards alone, a range of the whole internet, or the address of something in an account that is a wildcard. */
function isEveryone(text: string): boolean {
  if (/^[*?]*$/.test(text)) return true;
  const cidr = parseCidr(text);
  if (cidr) return isWorld(cidr);
  const [arn, , service, , account = '', ...rest] = text.split(':');
  if (arn !== 'arn') return false;
  // Names of buckets belong to one account in the world.
  const who = service === 's3' || account === '' ? rest.join('') : account;
  return /^[*?]*$/.test(who);
}
