import { Token } from 'aws-cdk-lib';
import { PortcullisError } from '../../../waivers';

/** API Gateway's own limit of an account, in requests a second, unless somebody had it raised. */
const most = 10_000;

/** @throws PortcullisError `rate-invalid` */
export function checkedRate(prop: string, value: number): number {
  if (Token.isUnresolved(value) || (Number.isInteger(value) && value >= 1 && value <= most)) return value;
  throw new PortcullisError(
    'rate-invalid',
    `${prop} is ${value}: give a whole number of requests, 1 to ${most}`,
  );
}
