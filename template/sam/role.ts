import { type Json, type JsonObject } from '../json-value';
import { type Made } from './made';
import { type Origin } from './places';
import { type RolePolicy } from './policies';
import { defined } from './raw';

interface RoleOptions {
  readonly logicalId: string;
  /** The service that takes the role. */
  readonly service: string;
  readonly policies: readonly RolePolicy[];
  /** Instead of the trust policy for the service. */
  readonly trust?: Json | undefined;
  readonly path?: Json | undefined;
  readonly boundary?: Json | undefined;
  readonly tags?: JsonObject;
  /** Where what no property asks for is reported. */
  readonly at?: string;
}

/** The role that SAM makes for a function, a state machine, or what starts one. */
export function role(options: RoleOptions): Made {
  const { logicalId, service, policies, at = '' } = options;
  const managed = distinct(policies.filter(({ kind }) => kind === 'managed'));
  const inline = policies.filter(({ kind }) => kind === 'inline');
  const origins = [
    // What starts something has a role of its own, which the properties of its owner say nothing of.
    ...(at === '' ? settings(options) : []),
    ...managed.map((policy, index) => from(`/Properties/ManagedPolicyArns/${index}`, policy)),
    ...inline.flatMap((policy, index) => [
      { ...from(`/Properties/Policies/${index}`, policy), exact: false },
      from(`/Properties/Policies/${index}/PolicyDocument`, policy),
    ]),
  ];
  return {
    logicalId,
    type: 'AWS::IAM::Role',
    properties: {
      ...options.tags,
      ...defined({
        AssumeRolePolicyDocument: options.trust ?? trustOf(service),
        ManagedPolicyArns: managed.length === 0 ? undefined : managed.map(({ value }) => value),
        Policies:
          inline.length === 0
            ? undefined
            : inline.map(({ value }, index) => ({
                PolicyName: `${logicalId}Policy${index}`,
                PolicyDocument: value,
              })),
        Path: options.path,
        PermissionsBoundary: options.boundary,
      }),
    },
    origins,
    at,
  };
}

function settings({ trust, service }: RoleOptions): Origin[] {
  const document = '/Properties/AssumeRolePolicyDocument';
  const own: Origin[] = [
    { made: '/Properties/PermissionsBoundary', written: '/Properties/PermissionsBoundary', exact: true },
    { made: '/Properties/Path', written: '/Properties/RolePath', exact: true },
  ];
  // Only a function can say who takes its role.
  if (service !== 'lambda.amazonaws.com') return own;
  return [...own, { made: document, written: document, exact: trust !== undefined }];
}

/** A policy by name counts once, as it does where a role lists it twice. */
function distinct(policies: readonly RolePolicy[]): RolePolicy[] {
  const seen = new Set<Json>();
  return policies.filter(({ value }) => !seen.has(value) && seen.add(value));
}

function from(made: string, { at, exact }: RolePolicy): Origin {
  return { made, written: at, exact };
}

function trustOf(service: string): Json {
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: [service] }, Action: ['sts:AssumeRole'] }],
  };
}
