/** Why the tables of tenants are in no plan of backups. */
export const withoutBackupPlan =
  'the table can be restored to any second of the last 35 days; a plan of backups is the account’s to make';
