import { evaluate } from '../../rules/evaluate';
import { one } from '../../rules/example';
import supported from '../../rules/rds/engine-version-is-supported';
import { read } from '../template/support';

const outcome = (said: string): string | undefined => {
  const [Engine, EngineVersion] = said.split(' ');
  const template = read(one('AWS::RDS::DBInstance', { Engine, EngineVersion }));
  return [...evaluate(template, [supported])][0]?.outcome;
};
const each = (texts: string): string[] =>
  texts
    .trim()
    .split('\n')
    .map((text) => text.trim());

test.each(
  each(`
    mysql 5.7.44
    custom-mysql 5.7
    mariadb 10.0
    mariadb 10.5
    mariadb 10.5.9
    postgres 9.6
    postgres 12
    postgres 12.1
    aurora 5.6.10a
    aurora-mysql 5.7.mysql_aurora.2
    aurora-postgresql 9.6
    aurora-postgresql 10
    aurora-postgresql 12.4
    oracle-ee 11.2
    oracle-se2 18.0.0
    custom-oracle-ee 12.1.0
    sqlserver-ex 10.50
    sqlserver-web 11.00
    custom-sqlserver-se 12.00`),
)(`${supported.id} refuses %s`, (said) => {
  expect(outcome(said)).toBe('fail');
});

test.each(
  each(`
    mysql 8.4
    mysql 15.7
    xmysql 5.7
    mysqlx 5.7
    mariadb 10.6
    mariadb 10.50
    mariadb 110.5
    xmariadb 10.5
    mariadbx 10.5
    postgres 13
    postgres 19.1
    postgres 91
    xpostgres 9.6
    postgresx 9.6
    aurora 15.6
    xaurora 5.6
    aurorax 5.6
    aurora-mysql 15.7
    xaurora-mysql 5.7
    aurora-mysqlx 5.7
    aurora-postgresql 13
    aurora-postgresql 19.1
    xaurora-postgresql 9.6
    aurora-postgresqlx 9.6
    oracle-ee 19.1
    oracle-ee 112.1
    xoracle 12.1
    sqlserver-ex 15.00
    sqlserver-ex 112.00
    xsqlserver 12.00`),
)(`${supported.id} takes %s`, (said) => {
  expect(outcome(said)).toBe('pass');
});
