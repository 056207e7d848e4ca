import { PortcullisError } from '../../waivers';
import { escapesOf } from './escapes';
import { type Estate, estateOf, tenants } from './estate';
import { keyRows } from './keys';
import { type Proof, type Row } from './matrix';
import { type Stack } from './plain';
import { tagOf } from './requests';
import { openToAll, ownRows, reachedBy, refusedToAll, type Scoped, scopedBy } from './rows';
import { sessionRows } from './sessions';

/**
 * Asks, for every role that works for tenants, whether its sessions reach what is their tenant's and nothing else; and everybody,
 * for what would open a tenant's key or session.
 *
 * @throws PortcullisError `prove-nothing-to-prove` without a role that works for tenants, or without anything that one reaches;
 * `prove-unreadable` where only deployment decides what a policy says
 */
export function proveIsolation(stacks: readonly Stack[]): Proof {
  const estate = estateOf(stacks);
  const scoped = scopedIn(estate);
  const reached = reachedBy(scoped);
  const data = scoped.flatMap((one) => ownRows(estate, one));
  if (!data.some(isControl))
    throw new PortcullisError(
      'prove-nothing-to-prove',
      'no session of a tenant reaches anything of its own, so that a refusal of others would say nothing',
    );
  const tags = new Map(scoped.map(({ role, tag }) => [role.arn, tag]));
  const escapes = escapesOf(estate);
  const keys = estate.keys.filter(({ tenant, arn }) =>
    tenant === undefined ? reached.has(arn) : tenant === tenants.own,
  );
  const rows = grouped([
    ...data,
    ...scoped.flatMap((one) => openToAll(estate, one, reached)),
    ...scoped.flatMap((one) => refusedToAll(estate, one)),
    ...scoped.flatMap(({ role, tag }) => escapes(role, tag)),
    ...scoped.flatMap(({ role, tag }) => sessionRows(estate, role, tag, tags)),
    ...keys.flatMap((key) => keyRows(estate, key)),
  ]);
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  const broken = rows.reduce((sum, row) => sum + row.cells.filter(({ holds }) => !holds).length, 0);
  return { holds: broken === 0, rows, cells, broken, notes: notesOf(estate, scoped) };
}

/** By role and then by resource, each in the order in which it comes first. */
function grouped(rows: readonly Row[]): Row[] {
  const groups = new Map<string, Map<string, Row[]>>();
  for (const row of rows) {
    const ofRole = groups.get(row.role) ?? new Map<string, Row[]>();
    const ofResource = ofRole.get(row.resource) ?? [];
    ofResource.push(row);
    groups.set(row.role, ofRole.set(row.resource, ofResource));
  }
  return [...groups.values()].flatMap((ofRole) => [...ofRole.values()].flat());
}

const isControl = ({ cells }: Row): boolean =>
  cells.some(({ expected, outcome }) => expected === 'allowed' && outcome === 'allowed');

/** @throws PortcullisError `prove-nothing-to-prove`, `prove-unreadable` */
function scopedIn(estate: Estate): Scoped[] {
  const scoped = estate.population.roles.flatMap((role) => {
    const tag = tagOf(role);
    return tag === undefined ? [] : [{ role, tag: tag.toLowerCase() }];
  });
  if (scoped.length === 0)
    throw new PortcullisError(
      'prove-nothing-to-prove',
      'no role works for tenants: none takes a tag of its sessions, and no policy names aws:PrincipalTag',
    );
  for (const { role } of scoped)
    if (role.unread.length > 0)
      throw new PortcullisError(
        'prove-unreadable',
        `${role.name} has a managed policy that no template holds, ${role.unread.join(', ')}: write what the role may do into the templates`,
      );
  return scoped.map(({ role, tag }) => scopedBy(estate, role, tag));
}

function notesOf({ limits, population }: Estate, scoped: readonly Scoped[]): string[] {
  return [
    ...limits.notes,
    ...population.all.flatMap(({ name, unreadBoundary }) =>
      unreadBoundary === undefined
        ? []
        : [`the boundary of ${name}, ${unreadBoundary}, is not counted: no template holds it`],
    ),
    ...scoped.flatMap(({ role, asked, unused }) => [
      ...(asked.length === 0
        ? [`${role.name} is asked for what others reach alone: none of its policies is bound to its tag`]
        : []),
      ...(unused.length === 0
        ? []
        : [`no key of the templates is open to ${role.name}, whose policies allow ${unused.join(', ')}`]),
    ]),
  ];
}
