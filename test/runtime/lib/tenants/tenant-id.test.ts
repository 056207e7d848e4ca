import fc from 'fast-check';
import { isTenantId, parseTenantId, tenantIdPattern } from '../../../../runtime/lib/tenants/tenant-id';
import { refuses } from '../../../refuses';

test('an id of letters, digits and hyphens is let through as it is', () => {
  for (const id of ['a', '7', 'acme', 'acme-2', 'a'.repeat(48)]) expect(parseTenantId(id)).toBe(id);
});

const hostile = [
  ...[
    '',
    '-',
    '-a',
    'a-',
    'A',
    'acme/',
    'a/b',
    '..',
    '../b',
    'a*',
    '*',
    '?',
    'a#b',
    'a b',
    'a\n',
    '\na',
    'ä',
    'a_b',
  ],
  ...['${aws:PrincipalTag/tenant}', '{{tenant}}', 'a'.repeat(49), null, undefined, 7, {}, ['a']],
];
refuses('AUT-05', 'an id that could reach out of its own prefix', () => {
  for (const id of hostile) {
    expect(isTenantId(id)).toBe(false);
    expect(() => parseTenantId(id)).toThrow(expect.objectContaining({ code: 'tenant-id-invalid' }));
  }
});

test("no tenant's prefix is the beginning of another's, whatever the delimiter", () => {
  const ids = fc.stringMatching(tenantIdPattern);
  fc.assert(
    fc.property(ids, ids, fc.constantFrom('/', '#', ':'), (one, other, delimiter) => {
      fc.pre(one !== other);
      expect(`${one}${delimiter}`.startsWith(`${other}${delimiter}`)).toBe(false);
    }),
  );
});
