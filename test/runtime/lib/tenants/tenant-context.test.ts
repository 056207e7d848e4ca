import { setTimeout as later } from 'node:timers/promises';
import fc from 'fast-check';
import { currentTenant, expectTenant, inTenantOf, tenantScoped } from '../../../../runtime/tenants';
import { refuses } from '../../../refuses';

const ada = { subject: 'ada', tenant: 'acme' };
const bob = { subject: 'bob', tenant: 'globex' };
const code = (name: string) => expect.objectContaining({ code: name });

/** An audit that keeps what it is told. */
function audit() {
  const entries: object[] = [];
  return { entries, mismatch: (entry: object) => void entries.push(entry) };
}

test('whatever is called within works for the tenant of the identity, however late', async () => {
  const seen = await inTenantOf(ada, async () => {
    const before = currentTenant();
    await later(1);
    return [before, currentTenant(), await Promise.resolve().then(currentTenant)];
  });
  expect(seen).toEqual(['acme', 'acme', 'acme']);
});

test('requests that overlap never see each other’s tenant', async () => {
  const request = fc.record({
    identity: fc.constantFrom(ada, bob, { subject: 'eve', tenant: 'initech' }),
    steps: fc.integer({ min: 0, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(request, { maxLength: 8 }), fc.scheduler(), async (requests, scheduler) => {
      const all = Promise.all(
        requests.map(({ identity, steps }) =>
          inTenantOf(identity, async () => {
            for (let step = 0; step < steps; step++) {
              expect(currentTenant()).toBe(identity.tenant);
              await scheduler.schedule(Promise.resolve());
            }
            return currentTenant();
          }),
        ),
      );
      await scheduler.waitAll();
      expect(await all).toEqual(requests.map(({ identity }) => identity.tenant));
    }),
  );
});

refuses('AUT-05', 'a client of data outside every tenant', async () => {
  const orders = tenantScoped((tenant) => ({ key: () => `${tenant}#1` }));
  expect(inTenantOf(ada, () => orders().key())).toBe('acme#1');
  expect(() => orders().key()).toThrow(code('tenant-missing'));
  await inTenantOf(ada, async () => later(1));
  expect(() => currentTenant()).toThrow(code('tenant-missing'));
});

refuses('AUT-05', 'an identity without a tenant, or with one that is none', () => {
  expect(() => inTenantOf({ subject: 'ada', tenant: undefined }, currentTenant)).toThrow(
    code('tenant-missing'),
  );
  for (const tenant of ['', '*', 'acme/globex', 'ACME'])
    expect(() => inTenantOf({ subject: 'ada', tenant }, currentTenant)).toThrow(code('tenant-id-invalid'));
});

refuses('AUT-05', 'to change the tenant on the way', () => {
  inTenantOf(ada, () => {
    expect(() => inTenantOf(bob, currentTenant)).toThrow(code('tenant-mismatch'));
    expect(inTenantOf({ ...bob, tenant: 'acme' }, currentTenant)).toBe('acme');
  });
});

test('a request may name the tenant that its caller belongs to', () => {
  const { entries, ...rest } = audit();
  expect(inTenantOf(ada, () => expectTenant('acme', ada, rest))).toBe('acme');
  expect(entries).toEqual([]);
});

refuses('AUT-05', 'a request that names another tenant, and the audit hears of it', () => {
  for (const named of ['globex', 'ACME', 'acme ', '', undefined, 7, ['acme']]) {
    const { entries, ...rest } = audit();
    expect(() => inTenantOf(ada, () => expectTenant(named, ada, rest))).toThrow(code('tenant-mismatch'));
    expect(entries).toEqual([expect.objectContaining({ subject: 'ada', tenant: 'acme' })]);
  }
});
