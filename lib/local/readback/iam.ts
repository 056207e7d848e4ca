import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  type IAMClient,
  ListAttachedRolePoliciesCommand,
  ListEntitiesForPolicyCommand,
  ListRolePoliciesCommand,
  ListRoleTagsCommand,
} from '@aws-sdk/client-iam';

import { ask, document, ownTags, type Reader } from './reader';

export const role: Reader = async ({ iam }, RoleName, wanted) => {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
  return ask(wanted, {
    RoleName: async () => Role?.RoleName,
    Path: async () => Role?.Path,
    Description: async () => Role?.Description,
    MaxSessionDuration: async () => Role?.MaxSessionDuration,
    AssumeRolePolicyDocument: async () => document(Role?.AssumeRolePolicyDocument),
    PermissionsBoundary: async () => Role?.PermissionsBoundary?.PermissionsBoundaryArn,
    Policies: () => namedPolicies(iam, RoleName, wanted['Policies']),
    ManagedPolicyArns: async () => {
      const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
      return AttachedPolicies.map((policy) => policy.PolicyArn);
    },
    Tags: async () => ownTags((await iam.send(new ListRoleTagsCommand({ RoleName }))).Tags),
  });
};

/** The inline policies that the role's own property names; others come from resources of their own. */
async function namedPolicies(iam: IAMClient, RoleName: string, wanted: unknown): Promise<unknown> {
  const names = new Set(
    Array.isArray(wanted) ? wanted.map((one: { PolicyName?: unknown }) => one.PolicyName) : [],
  );
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const own = PolicyNames.filter((name) => names.has(name));
  return Promise.all(
    own.map(async (PolicyName) => {
      const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
      return { PolicyName, PolicyDocument: document(PolicyDocument) };
    }),
  );
}

/** An inline policy of roles: it must be the same on each of them. */
export const policy: Reader = async ({ iam }, _id, wanted) => {
  const PolicyName = String(wanted['PolicyName']);
  const roles = Array.isArray(wanted['Roles']) ? wanted['Roles'].map(String) : [];
  const documents = await Promise.all(
    roles.map(async (RoleName) => {
      const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
      return PolicyDocument;
    }),
  );
  const [first] = documents;
  const alike = documents.every((one) => one === first);
  return { PolicyName, Roles: roles, PolicyDocument: alike ? document(first) : documents.map(document) };
};

export const managedPolicy: Reader = async ({ iam }, PolicyArn, wanted) => {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
  return ask(wanted, {
    ManagedPolicyName: async () => Policy?.PolicyName,
    Description: async () => Policy?.Description,
    Path: async () => Policy?.Path,
    PolicyDocument: async () => {
      const version = new GetPolicyVersionCommand({ PolicyArn, VersionId: Policy?.DefaultVersionId });
      return document((await iam.send(version)).PolicyVersion?.Document);
    },
    Roles: async () => {
      const { PolicyRoles = [] } = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn }));
      return PolicyRoles.map((one) => one.RoleName);
    },
  });
};
