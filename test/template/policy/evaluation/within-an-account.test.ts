import { allow, cases, deny, federated, role, user } from './asked';

const nobody = 'implicitly denied by no Allow in the policy of the caller';
const first = 'allowed by identity 0';
const open = allow({});
const nothing = allow({ Action: 'iam:GetUser' });
const refuse = deny({});
const to = (aws: string, more = {}) => allow({ Principal: { AWS: aws }, ...more });
const stated = 'allowed by resource 0';
const byBoundary = 'implicitly denied by no Allow in the permissions boundary';
const bySession = 'implicitly denied by no Allow in the session policy';

// IAM User Guide, "Policy evaluation for requests within a single account", "Permissions boundaries", "Session policies".
describe('requests within an account', () => {
  cases([
    ['what nothing allows is denied', {}, nobody],
    ['an Allow of the caller is enough', { identity: open }, first],
    ['the first Allow decides', { identity: [nothing, open] }, 'allowed by identity 1'],
    ['a Deny wins over an Allow', { identity: [open, refuse] }, 'explicitly denied by identity 1'],
    ['a Deny wins wherever it stands', { identity: [refuse, open] }, 'explicitly denied by identity 0'],
    [
      'a Deny of a resource wins over the caller’s Allow',
      { identity: open, resource: deny({ Principal: '*' }) },
      'explicitly denied by resource 0',
    ],
    [
      'a Deny of the caller wins over the resource’s Allow',
      { identity: refuse, resource: to(role.arn) },
      'explicitly denied by identity 0',
    ],
    [
      'a Deny of an account names the statement',
      { identity: [open, { ...refuse, Sid: 'Stop' }] },
      'explicitly denied by identity 1 (Stop)',
    ],
    ['a boundary allows nothing by itself', { boundary: open }, nobody],
    ['a boundary without an Allow denies', { identity: open, boundary: nothing }, byBoundary],
    ['a boundary with an Allow lets through', { identity: open, boundary: open }, first],
    ['a Deny in a boundary wins', { identity: open, boundary: refuse }, 'explicitly denied by boundary 0'],
    ['a session policy without an Allow denies', { identity: open, session: nothing }, bySession],
    ['a session policy allows nothing by itself', { session: open }, nobody],
    [
      'a Deny in a session policy wins',
      { identity: open, session: refuse },
      'explicitly denied by session 0',
    ],
    [
      'boundary and session policy both have to allow',
      { identity: open, boundary: open, session: nothing },
      bySession,
    ],
    [
      'a boundary limits what a resource gives to a role',
      { resource: to(role.arn), boundary: nothing },
      byBoundary,
    ],
    [
      'a session policy limits what a resource gives to a role',
      { resource: to(role.arn), session: nothing },
      bySession,
    ],
    [
      'no boundary limits what a resource gives to a session',
      { resource: to(role.session), boundary: nothing },
      stated,
    ],
    [
      'no session policy limits what a resource gives to the session',
      { resource: to(role.session), session: nothing },
      stated,
    ],
    [
      'no boundary limits what a resource gives to a user',
      { resource: to(user.arn), boundary: nothing, by: user },
      stated,
    ],
    [
      'a session policy limits what a resource gives to the user who federated',
      { resource: to(user.arn), session: nothing, by: federated },
      bySession,
    ],
    [
      'no boundary limits what a resource gives to everybody',
      { resource: allow({ Principal: '*' }), boundary: nothing },
      stated,
    ],
    [
      'a boundary’s Deny limits that too',
      { resource: allow({ Principal: '*' }), boundary: refuse },
      'explicitly denied by boundary 0',
    ],
    [
      'aws:PrincipalArn is the role’s, and not the session’s',
      { resource: allow({ Principal: '*', Condition: { ArnEquals: { 'aws:PrincipalArn': role.arn } } }) },
      stated,
    ],
    [
      'aws:PrincipalArn cannot be chosen',
      {
        resource: allow({ Principal: '*', Condition: { ArnEquals: { 'aws:PrincipalArn': user.arn } } }),
        context: { 'aws:PrincipalArn': user.arn },
      },
      nobody,
    ],
  ]);
});
