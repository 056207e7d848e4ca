import { costOf } from '../../checklist/prices';
import { tenantCosts } from '../../scripts/generate/construct-tenants';

test('what is paid once for a tenant is in no month’s price', () => {
  const [, , table = ''] = tenantCosts('TenantOnboarding');
  const [head, , ...rows] = table.split('\n');
  expect(head).toBe('| tenants | USD once | USD a month |');
  const [, tenants, once, monthly] = (rows.at(-1) ?? '')
    .split('|')
    .map((cell) => cell.trim().replace(',', ''));
  expect([tenants, monthly]).toEqual(['10000', (10_000 * costOf('secret', 1)).toFixed(2)]);
  expect(Number(once)).toBeGreaterThan(0);
});

test('a construct that costs nothing once has one column, and one that does not grow has no table', () => {
  expect(tenantCosts('TenantKeyring')[2]).toMatch(/^\| tenants \| USD a month \|\n/);
  expect(tenantCosts('TenantRole')).toEqual([]);
});
