import { allow, anonymous, away, type Case, cases, deny, home, role } from './asked';

const nobody = 'implicitly denied by no Allow in the policy of the caller';
const open = allow({});
const nothing = allow({ Action: 'iam:GetUser' });
const to = (aws: string, more = {}) => allow({ Principal: { AWS: aws }, ...more });
const stated = 'allowed by resource 0';
const byBoundary = 'implicitly denied by no Allow in the permissions boundary';
const bySession = 'implicitly denied by no Allow in the session policy';

// IAM User Guide, "Cross-account policy evaluation logic".
describe('requests of another account’s resource', () => {
  const far: readonly Case[] = [
    ['both have to allow', { identity: open, resource: to(role.arn) }, stated],
    [
      'the caller’s Allow alone is not enough',
      { identity: open },
      'implicitly denied by no Allow in the policy of the resource',
    ],
    ['the resource’s Allow alone is not enough', { resource: to(role.arn) }, nobody],
    ['naming the account is enough for the resource’s part', { identity: open, resource: to(home) }, stated],
    ['naming the session does not make up for the caller’s part', { resource: to(role.session) }, nobody],
    [
      'a boundary limits the caller’s part',
      { identity: open, resource: to(role.session), boundary: nothing },
      byBoundary,
    ],
    [
      'a session policy limits the caller’s part',
      { identity: open, resource: to(role.arn), session: nothing },
      bySession,
    ],
    ['everybody has to have a policy of one’s own', { resource: allow({ Principal: '*' }) }, nobody],
    [
      'somebody without an account needs the resource’s Allow alone',
      { resource: allow({ Principal: '*' }), by: anonymous },
      stated,
    ],
    [
      'a Deny of the resource wins',
      { identity: open, resource: [to(role.arn), deny({ Principal: '*' })] },
      'explicitly denied by resource 1',
    ],
  ];
  cases(far.map(([sentence, asked, decision]) => [sentence, { ...asked, owner: away }, decision]));
});
