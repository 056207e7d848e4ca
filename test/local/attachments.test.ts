import { type Scope } from '../../lib/local/readback/intrinsics';
import { withAttachments } from '../../lib/local/readback/attachments';

/** A stack with a role, and a managed policy that attaches itself to the roles it names. */
function scope(roles: unknown): Scope {
  const Resources = {
    Role: { Type: 'AWS::IAM::Role', Properties: {} },
    Users: { Type: 'AWS::IAM::ManagedPolicy', Properties: { Roles: roles } },
  };
  const template = { Resources, Conditions: {}, Parameters: {}, Mappings: {} };
  const physicalIds = new Map([
    ['Role', 'role-1'],
    ['Users', 'arn:aws:iam::000000000000:policy/users'],
  ]);
  const stack = { name: 'Stack', template, account: null, region: null };
  const deployed = { stack, id: 'id', physicalIds, outputs: new Map<string, string>() };
  return {
    deployed,
    account: '000000000000',
    region: 'us-east-1',
    exports: new Map(),
    stacks: [deployed],
    learned: new Map(),
  };
}

const own = ['arn:aws:iam::000000000000:policy/own'];

test('a policy that attaches itself to a role is among those that the role has', () => {
  expect(withAttachments(scope([{ Ref: 'Role' }]), 'role-1', { ManagedPolicyArns: own })).toEqual({
    ManagedPolicyArns: [...own, 'arn:aws:iam::000000000000:policy/users'],
  });
});

test('a policy of other roles is not, and a policy that is named in both places counts once', () => {
  expect(withAttachments(scope(['other']), 'role-1', { ManagedPolicyArns: own })).toEqual({
    ManagedPolicyArns: own,
  });
  const twice = { ManagedPolicyArns: ['arn:aws:iam::000000000000:policy/users'] };
  expect(withAttachments(scope([{ Ref: 'Role' }]), 'role-1', twice)).toEqual(twice);
});
