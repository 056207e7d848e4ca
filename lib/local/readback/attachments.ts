import { resolve, type Scope } from './intrinsics';
import { type Properties } from './reader';

/** A role's properties with the managed policies that attach themselves to it, in resources of their own. */
export function withAttachments(scope: Scope, role: string, wanted: Properties): Properties {
  const { stack, physicalIds } = scope.deployed;
  const attached = Object.entries(stack.template.Resources).flatMap(([logicalId, { Type, Properties }]) =>
    Type === 'AWS::IAM::ManagedPolicy' && listed(resolve(scope, Properties['Roles'])).includes(role)
      ? (physicalIds.get(logicalId) ?? [])
      : [],
  );
  if (attached.length === 0) return wanted;
  return {
    ...wanted,
    ManagedPolicyArns: [...new Set([...listed(wanted['ManagedPolicyArns']), ...attached])],
  };
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
