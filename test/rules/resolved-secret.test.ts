import { isResolvedSecret } from '../../rules/resolved-secret';
import { resourceOf, withX } from '../template/support';

const isSecret = (text: string) => isResolvedSecret(resourceOf(withX({ P: text })).get('P'));
const member = (name: string) => `{{resolve:secretsmanager:db:SecretString:${name}}}`;

test.each([
  '{{resolve:secretsmanager:db}}',
  '{{resolve:ssm-secure:/db/password}}',
  'db://app:{{resolve:secretsmanager:db:SecretString:password}}@db',
  member('password'),
  member('token'),
])('%s brings a secret', (text) => {
  expect(isSecret(text)).toBe(true);
});

test.each([
  'plain',
  '{{resolve:ssm:/stage}}',
  member('user'),
  member('username'),
  member('host'),
  member('hostname'),
  member('port'),
  member('engine'),
  member('dbname'),
  member('dbInstanceIdentifier'),
  member('apiUrl'),
  member('roleArn'),
])('%s brings none', (text) => {
  expect(isSecret(text)).toBe(false);
});
