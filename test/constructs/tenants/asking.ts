import { Stack } from 'aws-cdk-lib';
import { type Json } from '../../../template';
import { contextOf, decide, type Policies, readPolicy } from '../../../template/policy/evaluation';
import { env, newApp, only, templateOf } from '../synth';
import { tenantEstate } from './estate';
import { plain } from './plain';

const stack = new Stack(newApp(), 'Stack', { env });
const estate = tenantEstate(stack);
const template = templateOf(stack);

/** A property of the only resource of a type whose logical id begins so, as it is after deployment. */
export const deployed = (type: string, prefix: string, property: string): Json =>
  plain(only(template, type, prefix)[property] as Json);

export const idOf = (type: string, prefix: string): string =>
  Object.entries(template.Resources).find(([id, { Type }]) => Type === type && id.startsWith(prefix))?.[0] ??
  '';

export const arn = (service: string, rest: string): string =>
  `arn:aws:${service}:${env.region}:${env.account}:${rest}`;
export const role = (name: string): string => `arn:aws:iam::${env.account}:role/${name}`;

export const tenantRole = role(idOf('AWS::IAM::Role', 'OwnTenantsSessionsRole'));
export const bucket = `arn:aws:s3:::${idOf('AWS::S3::Bucket', 'OwnFiles')}`;
export const keyPolicy = plain(stack.resolve(estate.keyring.keyPolicy));

const identity = readPolicy(
  'policy',
  deployed('AWS::IAM::ManagedPolicy', 'OwnTenantsSessionsPolicy', 'PolicyDocument'),
  'identity',
);
/** Whatever a policy of the account could allow. */
export const admin = readPolicy(
  'admin',
  { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
  'identity',
);

export type Context = Readonly<Record<string, string | readonly string[]>>;
export interface Asked {
  readonly action: string;
  readonly resource: string;
  readonly context?: Context;
  /** The tag of the session: the tenant `acme` unless it is said otherwise. */
  readonly tag?: string | undefined;
  readonly role?: string;
  readonly policies?: Policies;
}

/** What AWS would answer a session. */
export function answer({ action, resource, context = {}, policies = {}, ...rest }: Asked): string {
  const arnOfRole = rest.role ?? tenantRole;
  const tag = 'tag' in rest ? rest.tag : 'acme';
  const session = `${arnOfRole.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/one`;
  const caller = { kind: 'role', account: env.account, arn: arnOfRole, session } as const;
  const all: Context = tag === undefined ? context : { ...context, 'aws:PrincipalTag/tenant': tag };
  return decide(
    { caller, action, resource, resourceAccount: env.account, context: contextOf(caller, all) },
    { identity: [identity], ...policies },
  ).outcome;
}

/** Tags that are not the tenant `acme`, however near. */
export const hostileTags = [
  ...[undefined, '', 'acme2', 'acm', 'ACME', 'acme/', 'acme#', '*', 'globex', '../acme', '?cme'],
];
