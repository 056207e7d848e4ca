import { allow, anonymous, away, cases, deny, federated, home, key, role, service, user } from './asked';

const nobody = 'implicitly denied by no Allow in the policy of the caller';
const first = 'allowed by identity 0';
const names = (principal: string | object, except = false) => ({
  resource: allow({ [except ? 'NotPrincipal' : 'Principal']: principal as string }),
});
const itself = 'allowed by resource 0';
const closed = 'implicitly denied by no Allow in the policy of the resource';

// IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal".
describe('principals', () => {
  cases([
    ['a star is everybody', { ...names('*'), by: anonymous }, itself],
    ['a star of AWS is everybody', { ...names({ AWS: '*' }), by: anonymous }, itself],
    ['an account is nobody without a name', { ...names({ AWS: home }), by: anonymous }, closed],
    ['an account leaves the decision to its own policies', names({ AWS: home }), nobody],
    [
      'an account may be named by its root',
      { ...names({ AWS: `arn:aws:iam::${home}:root` }), identity: allow({}) },
      first,
    ],
    [
      'a key that names its account is open to the account’s policies',
      { ...names({ AWS: home }), identity: allow({}), on: key, action: 'kms:Decrypt' },
      first,
    ],
    [
      'a user who is named needs no policy',
      { ...names({ AWS: `arn:aws:iam::${home}:user/ada` }), by: user },
      itself,
    ],
    ['a role that is named lets its sessions in', names({ AWS: `arn:aws:iam::${home}:role/App` }), itself],
    [
      'a session that is named is let in',
      names({ AWS: `arn:aws:sts::${home}:assumed-role/App/one` }),
      itself,
    ],
    [
      'another session of the role is not',
      names({ AWS: `arn:aws:sts::${home}:assumed-role/App/two` }),
      nobody,
    ],
    [
      'a user’s name covers who is federated by it',
      { ...names({ AWS: `arn:aws:iam::${home}:user/ada` }), by: federated },
      itself,
    ],
    ['another role is not named', names({ AWS: `arn:aws:iam::${home}:role/Other` }), nobody],
    ['a pattern of a role names nobody', names({ AWS: `arn:aws:iam::${home}:role/*` }), nobody],
    ['a service is named by its domain', { ...names({ Service: 'sns.amazonaws.com' }), by: service }, itself],
    ['another service is not named', { ...names({ Service: 'sqs.amazonaws.com' }), by: service }, closed],
    ['a role is no service', names({ Service: 'sns.amazonaws.com' }), nobody],
    [
      'who comes from a provider is named by the provider',
      { ...names({ Federated: 'idp' }), by: { kind: 'federated', provider: 'idp' } },
      itself,
    ],
    [
      'another provider is not named',
      { ...names({ Federated: 'idp' }), by: { kind: 'federated', provider: 'other' } },
      closed,
    ],
    [
      'a Deny with NotPrincipal excepts who is listed by every name',
      { identity: allow({}), resource: deny({ NotPrincipal: { AWS: [home, role.arn, role.session] } }) },
      first,
    ],
    [
      'a Deny with NotPrincipal excepts no session whose role alone is listed',
      { identity: allow({}), resource: deny({ NotPrincipal: { AWS: [home, role.arn] } }) },
      'explicitly denied by resource 0',
    ],
    [
      'a Deny with NotPrincipal meets everybody else',
      { identity: allow({}), resource: deny({ NotPrincipal: { AWS: away } }) },
      'explicitly denied by resource 0',
    ],
    [
      'a Deny with NotPrincipal meets whoever has a boundary',
      {
        identity: allow({}),
        boundary: allow({}),
        resource: deny({ NotPrincipal: { AWS: [home, role.arn, role.session] } }),
      },
      'explicitly denied by resource 0',
    ],
    [
      'a Deny of an account meets its roles',
      { identity: allow({}), resource: deny({ Principal: { AWS: home } }) },
      'explicitly denied by resource 0',
    ],
  ]);
});
