import { accessPolicy, isolationPolicy, tenantFunction } from './contract';
import { type CheckedDescription } from './description-form';
import { tenantExpression } from './description';
import { quoteName, quoteText } from './quote';

/** Says whose the session is. One place for tables, defaults and the check of all of it. */
export function functionSql(description: CheckedDescription): string[] {
  const name = `${quoteName(description.schema)}.${quoteName(tenantFunction)}()`;
  return [
    `create or replace function ${name} returns pg_catalog.text language sql stable parallel safe as ${quoteText(tenantExpression(description.tier))};`,
    `alter function ${name} owner to ${quoteName(description.owner)};`,
    `revoke execute on all functions in schema ${quoteName(description.schema)} from public;`,
    `alter default privileges for role ${quoteName(description.owner)} revoke execute on functions from public;`,
    `grant execute on function ${name} to ${quoteName(description.application)};`,
  ];
}

/**
 * A table of tenants' rows. The policy that isolates is restrictive and for everybody: whatever permissive policy anybody adds
 * later, it stays in force. The one that gives access is the application's alone, so that the owner sees nothing either.
 */
export function tableSql(description: CheckedDescription, name: string): string[] {
  const table = `${quoteName(description.schema)}.${quoteName(name)}`;
  const column = quoteName(description.tenantColumn);
  const current = `${quoteName(description.schema)}.${quoteName(tenantFunction)}()`;
  const ours = `(${column} = (select ${current}))`;
  return [
    ...ownedSql(description, `table ${table}`, table),
    `alter table ${table} alter column ${column} set not null, alter column ${column} set default ${current};`,
    `alter table ${table} enable row level security, force row level security;`,
    `drop policy if exists ${isolationPolicy} on ${table};`,
    `create policy ${isolationPolicy} on ${table} as restrictive for all to public using ${ours} with check ${ours};`,
    `drop policy if exists ${accessPolicy} on ${table};`,
    `create policy ${accessPolicy} on ${table} for all to ${quoteName(description.application)} using (true) with check (true);`,
  ];
}

/** What tenants reach by its own name, with the rights they have on it. */
export function reachable(description: CheckedDescription, name: string, rights: string): string {
  return `grant ${rights} on ${quoteName(description.schema)}.${quoteName(name)} to ${quoteName(description.application)};`;
}

export function sharedSql(description: CheckedDescription, name: string): string[] {
  const table = `${quoteName(description.schema)}.${quoteName(name)}`;
  return [...ownedSql(description, `table ${table}`, table), reachable(description, name, 'select')];
}

/** Reads with the rights, and under the policies, of whoever asks. */
export function viewSql(description: CheckedDescription, name: string): string[] {
  const view = `${quoteName(description.schema)}.${quoteName(name)}`;
  return [
    ...ownedSql(description, `view ${view}`, view),
    `alter view ${view} set (security_invoker = true, security_barrier = true);`,
    reachable(description, name, 'select'),
  ];
}

/** Identity columns need no right on their sequence; with one, a tenant could read and move what all tenants count by. */
export function sequencesSql({ schema, application }: CheckedDescription): string {
  return `revoke all on all sequences in schema ${quoteName(schema)} from public, ${quoteName(application)};`;
}

function ownedSql({ owner, application }: CheckedDescription, object: string, name: string): string[] {
  return [
    `alter ${object} owner to ${quoteName(owner)};`,
    `revoke all on ${name} from public, ${quoteName(application)};`,
  ];
}
