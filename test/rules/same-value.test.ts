import { othersWith, withSame } from '../../rules/same-value';
import { parseTemplates } from '../../template';

const body = {
  Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
  Resources: {
    Role: { Type: 'AWS::IAM::Role' },
    A: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    B: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': 'Role.Arn' } } },
    C: { Type: 'AWS::Lambda::Function', Properties: { Role: 'by-name' } },
    D: { Type: 'AWS::Lambda::Function', Properties: { Role: 'by-name' } },
    E: { Type: 'AWS::Lambda::Function', Properties: { Role: 'another' } },
    F: { Type: 'AWS::Lambda::Function', Properties: { Role: 'by-name' }, Condition: 'Never' },
    G: { Type: 'AWS::Lambda::Function' },
  },
};

function others(id: string): string[] {
  const [template] = parseTemplates(JSON.stringify(body));
  const resource = template?.resource(id);
  if (template === undefined || resource === undefined) throw new Error(`no ${id}`);
  return othersWith(resource, template, 'Role').map(({ logicalId }) => logicalId);
}

test.each([
  ['by a reference in either form', 'A', ['B']],
  ['by the same name, and not where it is never made', 'C', ['D']],
  ['by nothing that another one has', 'E', []],
  ['by nothing at all', 'G', []],
])('others that share a value are found %s', (_how, id, found) => {
  expect(others(id)).toEqual(found);
});

test('resources of another type are found by the value of this one', () => {
  const [template] = parseTemplates(JSON.stringify(body));
  const name = template?.resource('C')?.get('Role');
  if (template === undefined || name === undefined) throw new Error('no template');
  expect(withSame(name, template, 'AWS::Lambda::Function', 'Role').map(({ logicalId }) => logicalId)).toEqual(
    ['C', 'D'],
  );
});
