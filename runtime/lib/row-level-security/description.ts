import { z } from 'zod';
import { tenantRolePrefix, tenantSetting, tiers } from './contract';
import { type CheckedDescription } from './description-form';
import { RowLevelSecurityError } from './error';

const said =
  'a letter or _, then letters, digits and _; 63 characters at most; not pg_… and not a word that SQL reserves for roles';
const reserved = ['public', 'none', 'session_user', 'current_user', 'current_role', 'information_schema'];

const name = z
  .string()
  .regex(/^[A-Z_]\w{0,62}$/i, said)
  .refine((text) => !text.toLowerCase().startsWith('pg_') && !reserved.includes(text.toLowerCase()), said);
const role = name.refine(
  (text) => !text.startsWith(tenantRolePrefix),
  `${tenantRolePrefix}… are the roles of tenants`,
);

const schema = z
  .strictObject({
    tier: z.enum(tiers),
    schema: name,
    owner: role,
    application: role,
    administrators: z.array(role).default([]),
    tenantColumn: name.default('tenant_id'),
    tables: z.array(z.strictObject({ name, partitions: z.array(name).default([]) })).min(1),
    shared: z.array(name).default([]),
    views: z.array(name).default([]),
  })
  .superRefine(({ tables, shared, views, owner, application, administrators }, context) => {
    const relations = [...tables.flatMap((table) => [table.name, ...table.partitions]), ...shared, ...views];
    for (const names of [relations, [owner, application, ...administrators]])
      for (const twice of names.filter((one, at) => names.indexOf(one) !== at))
        context.addIssue({ code: 'custom', message: `${twice} is named twice` });
  });

/**
 * Reads a description. Names that would need quoting to be safe are not taken, and are quoted all the same.
 *
 * @throws RowLevelSecurityError `description-invalid`
 */
export function parseDescription(input: unknown): CheckedDescription {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const issues = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'description'}: ${message}`,
  );
  throw new RowLevelSecurityError('description-invalid', issues.join('; '));
}

/** What the function that says whose the session is has for a body. It names everything whole: no search_path changes it. */
export function tenantExpression(tier: CheckedDescription['tier']): string {
  if (tier === 'bound')
    return `select case when pg_catalog.starts_with(session_user::pg_catalog.text, '${tenantRolePrefix}') then pg_catalog.substr(session_user::pg_catalog.text, ${tenantRolePrefix.length + 1}) end`;
  const setting = `pg_catalog.current_setting('${tenantSetting}', true)`;
  return `select case when ${setting} operator(pg_catalog.<>) '' then ${setting} end`;
}
