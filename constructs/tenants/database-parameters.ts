/** TLS, and what is written down: who signs in, what is defined, whose rights change, and what takes longer than a second. */
export const databaseParameters = {
  'rds.force_ssl': '1',
  log_connections: '1',
  log_disconnections: '1',
  log_statement: 'ddl',
  shared_preload_libraries: 'pg_stat_statements,pgaudit',
  'pgaudit.log': 'ddl,role',
  log_min_duration_statement: '1000',
  // The values in it are those of tenants.
  log_parameter_max_length: '0',
};
