import { allow, anonymous, cases, deny, home, key, role, service, user } from './asked';

const nobody = 'implicitly denied by no Allow in the policy of the caller';
const first = 'allowed by identity 0';
const open = allow({});
const nothing = allow({ Action: 'iam:GetUser' });
const refuse = deny({});
const to = (aws: string, more = {}) => allow({ Principal: { AWS: aws }, ...more });
const stated = 'allowed by resource 0';
const linked = {
  ...role,
  arn: `arn:aws:iam::${home}:role/aws-service-role/sns.amazonaws.com/Linked`,
} as const;
const all = allow({ Principal: '*' });
const byScp = 'implicitly denied by no Allow in the service control policy';

// Organizations User Guide, "Service control policies" and "Resource control policies"; PrivateLink Guide, "Endpoint policies".
describe('organizations and endpoints', () => {
  cases([
    ['a service control policy allows nothing by itself', { serviceControl: [open] }, nobody],
    ['every level has to allow', { identity: open, serviceControl: [open, nothing] }, byScp],
    ['levels that all allow let through', { identity: open, serviceControl: [open, open] }, first],
    [
      'a Deny of one level wins',
      { identity: open, serviceControl: [open, [open, refuse]] },
      'explicitly denied by scp 1',
    ],
    ['a level without policies denies', { identity: open, serviceControl: [[]] }, byScp],
    [
      'a session that a resource names is bound too',
      { resource: to(role.session), serviceControl: [nothing] },
      byScp,
    ],
    ['a service is not bound', { resource: all, by: service, serviceControl: [nothing] }, stated],
    [
      'a role that is linked to a service is not bound',
      { identity: open, by: linked, serviceControl: [refuse] },
      first,
    ],
    [
      'nobody in particular is not bound',
      { resource: all, by: anonymous, serviceControl: [nothing] },
      stated,
    ],
    [
      'a resource control policy denies',
      { identity: open, resourceControl: [deny({ Principal: '*' })] },
      'explicitly denied by rcp 0',
    ],
    [
      'it binds whoever comes from elsewhere',
      { resource: all, by: anonymous, resourceControl: [deny({ Principal: '*' })] },
      'explicitly denied by rcp 0',
    ],
    [
      'it binds services',
      { resource: all, by: service, resourceControl: [deny({ Principal: '*' })] },
      'explicitly denied by rcp 0',
    ],
    [
      'a condition on services leaves them out',
      {
        resource: all,
        by: service,
        resourceControl: [
          deny({ Principal: '*', Condition: { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } }),
        ],
      },
      stated,
    ],
    ['it needs no Allow', { identity: open, resourceControl: [[]] }, first],
    [
      'it does not bind roles that are linked to services',
      { identity: open, by: linked, resourceControl: [deny({ Principal: '*' })] },
      first,
    ],
    [
      'it does not bind the retirement of a grant',
      {
        identity: open,
        on: key,
        action: 'kms:RetireGrant',
        resource: to(home),
        resourceControl: [deny({ Principal: '*' })],
      },
      first,
    ],
    ['an endpoint policy allows nothing by itself', { endpoint: all }, nobody],
    [
      'an endpoint policy without an Allow denies',
      { identity: open, endpoint: allow({ Principal: '*', Action: 'sqs:*' }) },
      'implicitly denied by no Allow in the endpoint policy',
    ],
    ['an endpoint policy with an Allow lets through', { identity: open, endpoint: all }, first],
    [
      'a Deny of an endpoint wins',
      { identity: open, endpoint: [all, deny({ Principal: '*' })] },
      'explicitly denied by endpoint 1',
    ],
    ['an endpoint may let one role through', { identity: open, endpoint: to(role.arn) }, first],
    [
      'and then no other',
      { identity: open, by: user, endpoint: to(role.arn) },
      'implicitly denied by no Allow in the endpoint policy',
    ],
  ]);
});
