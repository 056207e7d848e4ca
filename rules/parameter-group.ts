import { type Resource } from '../template';
import { testPattern } from '../template/policy';
import { imported, inProduction, one, staged } from './example';
import { fail, type Judgements, pass } from './rule';

/** The resource types that hold parameters of a database, for `appliesTo`. */
export const parameterGroupTypes = [
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::DBClusterParameterGroup',
] as const;

/** Whether a group holds the parameters of PostgreSQL; for instances of Aurora their cluster decides. */
export function isForPostgres(group: Resource): boolean {
  const pattern = group.type === 'AWS::RDS::DBParameterGroup' ? /^(?!aurora).*postgres/i : /postgres/i;
  return testPattern(group.get('Family'), 'is of PostgreSQL', (family) => pattern.test(family));
}

/** Judges a parameter of PostgreSQL; absent counts as not wanted. */
export function expectPostgresParameter(
  group: Resource,
  name: string,
  isWanted: (text: string) => boolean,
): Judgements {
  const value = group.get('Parameters').member(name);
  if (!isForPostgres(group) || value.test(`is as wanted for ${name}`, (text) => isWanted(text.trim())))
    return pass();
  return fail(value, `${name} is ${value.describe()}`);
}

const group = (Family: string, Parameters: Record<string, unknown> = {}) =>
  one('AWS::RDS::DBParameterGroup', { Family, Parameters });

/** How a parameter of PostgreSQL is set well, and badly. */
export function postgresExamples(name: string, wanted: string, other: string) {
  const set = (value: unknown) => group('postgres16', { [name]: value });
  return {
    pass: {
      set: set(wanted),
      'another engine, where it is omitted': group('mysql8.0'),
      'an instance of Aurora, whose cluster decides': group('aurora-postgresql16'),
    },
    fail: {
      omitted: group('postgres16'),
      'omitted in a cluster': one('AWS::RDS::DBClusterParameterGroup', { Family: 'aurora-postgresql16' }),
      'set otherwise': set(other),
      'set otherwise outside production': staged(set(inProduction(wanted, other))),
    },
    unknown: { imported: set(imported) },
  };
}
