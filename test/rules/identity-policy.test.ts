import { eachIdentityStatement, identityStatements, isAwsManaged } from '../../rules/identity-policy';
import { fail } from '../../rules/rule';
import { explore, parseTemplates, type Resource, type Template } from '../../template';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const document = { Version: '2012-10-17', Statement: [statement] };

function one(type: string, properties: object): [Template, Resource] {
  const [template] = parseTemplates(
    JSON.stringify({ Resources: { S: { Type: type, Properties: properties } } }),
  );
  const resource = template?.resource('S');
  if (template === undefined || resource === undefined) throw new Error('no resource');
  return [template, resource];
}

test.each([
  ['of a policy', 'AWS::IAM::ManagedPolicy', { PolicyDocument: document }],
  ['of a policy as JSON in a string', 'AWS::IAM::Policy', { PolicyDocument: JSON.stringify(document) }],
  ['inline in a role', 'AWS::IAM::Role', { Policies: [{ PolicyName: 'p', PolicyDocument: document }] }],
  ['of a permission set', 'AWS::SSO::PermissionSet', { InlinePolicy: JSON.stringify(document) }],
])('the statements %s are found, each judged at its own place', (_what, type, properties) => {
  const [template, resource] = one(type, properties);
  expect(identityStatements(resource)).toHaveLength(1);
  const judged = explore(template, () =>
    eachIdentityStatement(resource, ({ value }) => fail(value, 'found')),
  );
  expect(judged).toHaveLength(1);
  expect(judged[0]?.path).toMatch(
    /^\/Properties\/(?:PolicyDocument|InlinePolicy|Policies\/0\/PolicyDocument)/,
  );
});

test.each([
  ['arn:aws:iam::aws:policy/AdministratorAccess', true],
  ['arn:aws-us-gov:iam::aws:policy/job-function/AdministratorAccess', true],
  ['arn:aws:iam::111122223333:policy/AdministratorAccess', false],
  ['arn:aws:iam::aws:policy/AdministratorAccess-Amplify', false],
])('a policy of AWS is known by its account and whole name: %s', (arn, answer) => {
  const [, resource] = one('AWS::IAM::Role', { ManagedPolicyArns: [arn] });
  expect(resource.get('ManagedPolicyArns').some((item) => isAwsManaged(item, 'AdministratorAccess'))).toBe(
    answer,
  );
});
