import { type Json } from '../json-value';
import { sub } from './made';
import { at, itemsOf } from './raw';

const RESOURCE = 'execute-api:/*';

/** What each list of a `ResourcePolicy` refuses: whoever the test holds for. */
const refusals: Readonly<Record<string, readonly [operator: string, key: string]>> = {
  IpRangeWhitelist: ['NotIpAddress', 'aws:SourceIp'],
  IpRangeBlacklist: ['IpAddress', 'aws:SourceIp'],
  SourceVpcWhitelist: ['StringNotEquals', 'aws:SourceVpc'],
  SourceVpcBlacklist: ['StringEquals', 'aws:SourceVpc'],
  IntrinsicVpcWhitelist: ['StringNotEquals', 'aws:SourceVpc'],
  IntrinsicVpcBlacklist: ['StringEquals', 'aws:SourceVpc'],
  IntrinsicVpceWhitelist: ['StringNotEquals', 'aws:SourceVpce'],
  IntrinsicVpceBlacklist: ['StringEquals', 'aws:SourceVpce'],
};

/** The policy of an API, of the lists and statements in its `ResourcePolicy`. */
export function resourcePolicy(settings: Json | undefined): Json | undefined {
  if (settings === undefined || settings === null) return undefined;
  const custom = itemsOf(at(settings, 'CustomStatements'));
  const denied = Object.entries(refusals).flatMap(([name, [operator, key]]) => {
    const values = itemsOf(at(settings, name));
    return values.length === 0 ? [] : [statement('Deny', '*', { [operator]: { [key]: values } })];
  });
  const accounts = itemsOf(at(settings, 'AwsAccountWhitelist')).map((account) => root(account));
  const banned = itemsOf(at(settings, 'AwsAccountBlacklist')).map((account) => root(account));
  return {
    Version: '2012-10-17',
    Statement: [
      ...custom,
      ...(denied.length > 0 ? [statement('Allow', '*'), ...denied] : []),
      ...(accounts.length > 0 ? [statement('Allow', { AWS: accounts })] : []),
      ...(banned.length > 0 ? [statement('Deny', { AWS: banned })] : []),
    ],
  };
}

function root(account: Json): Json {
  return sub('arn:${AWS::Partition}:iam::${Account}:root', { Account: account });
}

function statement(effect: string, principal: Json, condition?: Json): Json {
  return {
    Effect: effect,
    Principal: principal,
    Action: 'execute-api:Invoke',
    Resource: RESOURCE,
    ...(condition === undefined ? {} : { Condition: condition }),
  };
}
