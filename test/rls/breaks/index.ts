import { one, type Break } from './one';
import { onPrivileges } from './privileges';
import { onRelations } from './relations';
import { onRoles } from './roles';
import { onTables } from './tables';

/** Every way to break the good schema; `database` is the name of its database, as SQL writes it. */
export const breaks = (database: string): readonly Break[] => [
  ...onTables,
  ...onRelations,
  ...onPrivileges,
  ...onRoles,
  one(
    'database-create',
    `database ${database}, public`,
    `grant temporary on database ${database} to public`,
    'select 1',
  ),
];
