import { tenantRolePrefix } from './contract';
import { type CheckedDescription } from './description-form';
import { quoteName, quoteText } from './quote';

/** What a role of ours may not be; only said when it is made, since altering these asks for a superuser even to say no. */
const powerless = 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication';

/** The roles: who owns, who may use, and who migrates. */
export function rolesSql({ tier, schema, owner, application, administrators }: CheckedDescription): string[] {
  const login = tier === 'setting' ? 'login' : 'nologin';
  return [
    roleSql(owner, 'nologin'),
    roleSql(application, login),
    ...administrators.map((each) => `grant ${quoteName(owner)} to ${quoteName(each)};`),
    searchPathSql(application, schema),
    onDatabase('revoke all on database %I from public'),
    ...[application, ...administrators].map((each) =>
      onDatabase(`grant connect on database %I to ${quoteName(each)}`),
    ),
    'revoke create on schema public from public;',
    `create schema if not exists ${quoteName(schema)};`,
    `alter schema ${quoteName(schema)} owner to ${quoteName(owner)};`,
    `revoke all on schema ${quoteName(schema)} from public, ${quoteName(application)};`,
    `grant usage on schema ${quoteName(schema)} to ${quoteName(application)};`,
  ];
}

export function roleSql(name: string, login: 'login' | 'nologin'): string {
  return `do $do$ begin
  if not exists (select from pg_catalog.pg_roles where rolname = ${quoteText(name)}) then
    create role ${quoteName(name)} ${login} ${powerless};
  end if;
end $do$;`;
}

/**
 * Temporary objects come last, so that none takes the place of a table; and nothing is looked for in `public`.
 */
export function searchPathSql(role: string, schema: string): string {
  return `alter role ${quoteName(role)} set search_path = pg_catalog, ${quoteName(schema)}, pg_temp;`;
}

/** Membership that gives rights without the right to become the other role, where the server can tell these apart. */
export function membershipSql(application: string, member: string): string {
  const grant = `grant ${quoteName(application)} to ${quoteName(member)}`;
  return `do $do$ begin
  if pg_catalog.current_setting('server_version_num')::int >= 160000 then
    execute ${quoteText(`${grant} with inherit true, set false`)};
  else
    ${grant};
  end if;
end $do$;`;
}

/** RDS authenticates by IAM who is in this role; elsewhere there is none. */
export function iamSql(member: string): string {
  return `do $do$ begin
  if exists (select from pg_catalog.pg_roles where rolname = 'rds_iam') then
    execute ${quoteText(`grant rds_iam to ${quoteName(member)}`)};
  end if;
end $do$;`;
}

export function tenantRole(tenant: string): string {
  return `${tenantRolePrefix}${tenant}`;
}

function onDatabase(statement: string): string {
  return `do $do$ begin execute pg_catalog.format(${quoteText(statement)}, pg_catalog.current_database()); end $do$;`;
}
