import { readPolicy } from '../../../template/policy/evaluation';
import { refuses } from '../../refuses';
import { admin, answer, type Context, deployed, idOf, role, tenantRole } from './asking';

const trust = deployed('AWS::IAM::Role', 'OwnTenantsSessionsRole', 'AssumeRolePolicyDocument');
const broker = role(idOf('AWS::IAM::Role', 'OwnTenantsBroker'));
const policies = { identity: [admin], resource: readPolicy('trust', trust, 'resource') };
const good: Context = { 'aws:RequestTag/tenant': 'acme', 'aws:TagKeys': 'tenant' };

const ask = (context: Context, by = broker, action = 'sts:TagSession') =>
  answer({ action, resource: tenantRole, context, tag: undefined, role: by, policies });

describe('a session', () => {
  test('is opened by the broker, for one tenant', () => {
    expect(ask(good)).toBe('allowed');
    expect(ask(good, broker, 'sts:AssumeRole')).toBe('allowed');
  });

  refuses(
    'AUT-05',
    'to be opened or tagged by anybody else, though a policy of theirs allows everything',
    () => {
      for (const other of [role('App'), tenantRole, role('Admin')])
        for (const action of ['sts:AssumeRole', 'sts:TagSession'])
          expect(ask(good, other, action)).toBe('implicitly denied');
    },
  );

  refuses('AUT-05', 'to be opened without the tag, with another, or with a value that is no tenant', () => {
    const contexts: Context[] = [
      {},
      { ...good, 'aws:TagKeys': ['tenant', 'role'] },
      { 'aws:RequestTag/role': 'admin', 'aws:TagKeys': 'role' },
      { ...good, 'sts:TransitiveTagKeys': 'tenant' },
      ...['', 'acme/globex', 'acme#', 'ACME', 'a.b', 'a:b', 'a b', 'a_b', 'a@b'].map((value) => ({
        ...good,
        'aws:RequestTag/tenant': value,
      })),
    ];
    const allowedBy = contexts.filter((context) => ask(context) === 'allowed');
    // A mark that tags cannot hold needs no pattern.
    expect(allowedBy).toEqual([expect.objectContaining({ 'aws:RequestTag/tenant': 'acme#' })]);
  });
});
