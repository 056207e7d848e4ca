import { kmsService } from '../../../../runtime/lib/encryption/kms';
import { TenantEncryption } from '../../../../runtime/lib/encryption/tenant-encryption';
import { recordOf } from '../../../../runtime/lib/onboarding/record';
import { keysOf, type TenantKeys } from '../../../../runtime/tenants';
import { scope } from '../encryption/key-service';
import { StandInKms } from '../encryption/kms';

/** What the registry says while a tenant moves from its first key to its second, as an app reads it. */
function records(first: string, second: string) {
  return {
    settled: { keyArn: first },
    moving: { keyArn: first, nextKeyArn: second },
    moved: { keyArn: second, olderKeyArns: [first] },
    retired: { keyArn: second, olderKeyArns: [] },
  };
}

/** The same as it lies in the table. */
function itemOf({ keyArn = '', nextKeyArn, olderKeyArns = [] }: TenantKeys) {
  return {
    ...{ tenant: { S: 'acme' }, state: { S: 'active' }, tier: { S: 'dedicated' }, keyArn: { S: keyArn } },
    ...(nextKeyArn !== undefined && { nextKeyArn: { S: nextKeyArn } }),
    olderKeyArns: { L: olderKeyArns.map((arn) => ({ S: arn })) },
  };
}

function world() {
  const kms = new StandInKms();
  const [first, second] = [kms.addTenant('acme'), kms.addTenant('acme')];
  const states = records(first, second);
  /** A process that read the record in some state, as an app reads it. */
  const reading = (state: keyof typeof states) =>
    new TenantEncryption({
      keys: kmsService(
        {
          keysOf: async () => keysOf(states[state]),
          credentialsOf: (tenant) => kms.session(tenant),
        },
        kms.options,
      ),
    });
  return { states, first, second, reading };
}

test('while a tenant moves to another key, every process reads what any other wrote a step before or after', async () => {
  const { reading } = world();
  const text = Buffer.from('account 4711');
  for (const [writer, reader] of [
    ['settled', 'settled'],
    ['settled', 'moving'],
    ['moving', 'settled'],
    ['moving', 'moved'],
    ['moved', 'moving'],
    ['moved', 'retired'],
  ] as const) {
    const message = await reading(writer).encrypt(text, scope);
    expect([writer, reader, await reading(reader).decrypt(message, scope)]).toEqual([writer, reader, text]);
  }
  // Once its older key is retired nobody asks for it.
  const old = await reading('settled').encrypt(text, scope);
  await expect(reading('retired').decrypt(old, scope)).rejects.toMatchObject({ code: 'message-refused' });
});

test('the key for what is new comes first, and an app reads the same as onboarding', () => {
  const { states, first, second } = world();
  expect(keysOf(states.moving)).toEqual([first, second]);
  expect(keysOf(states.moved)).toEqual([second, first]);
  for (const state of Object.values(states)) expect(keysOf(state)).toEqual(keysOf(recordOf(itemOf(state))));
  expect(keysOf({})).toEqual([]);
});
