import { type PreTokenEvent, type Privileges, userAdminScope } from './contract';

interface Claims {
  readonly claimsToAddOrOverride?: Readonly<Record<string, string>>;
  readonly claimsToSuppress: string[];
}

/** What Cognito is told to write into the tokens. */
export interface Override {
  readonly idTokenGeneration: Claims;
  readonly accessTokenGeneration: Claims & { readonly scopesToSuppress: string[] };
  readonly groupOverrideDetails: {
    readonly groupsToOverride: string[];
    readonly iamRolesToOverride: string[];
    readonly preferredRole?: string;
  };
}

/** Groups of the user that only a strong sign-in may carry: all but those known to be ordinary. */
export function privilegedGroupsOf(event: PreTokenEvent, { ordinary }: Privileges): string[] {
  return groupsOf(event).filter((group) => !ordinary.includes(group));
}

/** Everything that the user's groups give: roles and scopes included. */
export function withPrivileges(event: PreTokenEvent, privileges: Privileges): Override {
  const groups = groupsOf(event);
  const mine = new Set(groups.flatMap((group) => scopesOf(privileges, group)));
  const { iamRolesToOverride, preferredRole } = event.request.groupConfiguration ?? {};
  return override(
    groups,
    suppressible(privileges).filter((scope) => !mine.has(scope)),
    {
      iamRolesToOverride: iamRolesToOverride ?? [],
      ...(typeof preferredRole === 'string' && { preferredRole }),
    },
  );
}

/** Ordinary groups only, no role and no privileged scope. */
export function withoutPrivileges(event: PreTokenEvent, privileges: Privileges): Override {
  const groups = groupsOf(event).filter((group) => privileges.ordinary.includes(group));
  return override(groups, suppressible(privileges), { iamRolesToOverride: [] });
}

function override(
  groups: string[],
  scopesToSuppress: string[],
  roles: { readonly iamRolesToOverride: string[]; readonly preferredRole?: string },
): Override {
  const noRole = roles.iamRolesToOverride.length === 0;
  // An empty list alone could be taken for "leave it as it is": what is empty is suppressed by name too.
  const claimsToSuppress = [
    ...(groups.length === 0 ? ['cognito:groups'] : []),
    ...(noRole ? ['cognito:roles', 'cognito:preferred_role'] : []),
  ];
  return {
    idTokenGeneration: { claimsToSuppress },
    accessTokenGeneration: { claimsToSuppress, scopesToSuppress },
    groupOverrideDetails: { groupsToOverride: groups, ...roles },
  };
}

function groupsOf({ request: { groupConfiguration } }: PreTokenEvent): string[] {
  return [...new Set(groupConfiguration?.groupsToOverride ?? [])];
}

function scopesOf({ privileged }: Privileges, group: string): string[] {
  return Object.hasOwn(privileged, group) ? (privileged[group] ?? []) : [];
}

/** What no token carries but for a reason. */
function suppressible({ privileged, userAdmin }: Privileges): string[] {
  return [...new Set(Object.values(privileged).flat()), ...(userAdmin ? [] : [userAdminScope])];
}
