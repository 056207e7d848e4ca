import { permissions, secretValue } from '../../../runtime/rotation-hmac/contract';
import { hmacRotation } from '../../../runtime/rotation-hmac/handler';
import { isSignedWebhook, signWebhook, type WebhookSecrets } from '../../../runtime/lib/webhooks/signature';
import { refuses } from '../../refuses';
import { holdEverywhere, interleave } from '../lib/rotation/orders';
import { crashEverywhere, World } from '../lib/rotation/world';

/** A sender and a receiver that both read the vault, each when it likes. */
class WebhookWorld extends World<WebhookSecrets> {
  readonly rotation = hmacRotation;
  constructor() {
    super({ current: 'A'.repeat(44) });
  }
  static async settled(): Promise<WebhookWorld> {
    const world = new WebhookWorld();
    for (const token of ['b', 'c']) expect(await world.rotate(token)).toBeUndefined();
    world.network.calls.length = 0;
    return world;
  }
  async use(): Promise<void> {
    const read = () => this.network.call('reader reads', () => secretValue.parse(this.secret.read()));
    const [sender, receiver] = [await read(), await read()];
    const message = { id: 'm', timestamp: 1, body: 'paid' };
    for (const [one, other] of [
      [sender, receiver],
      [receiver, sender],
    ] as const)
      if (!isSignedWebhook(one, message, signWebhook(other, message), 1))
        throw new Error('a reader was refused');
  }
}

test('each rotation keeps the secret in use beside a new one, and drops the one before', async () => {
  const world = new WebhookWorld();
  const seen: WebhookSecrets[] = [];
  for (const token of ['b', 'c', 'd']) {
    expect(await world.rotate(token)).toBeUndefined();
    seen.push(secretValue.parse(world.secret.read()));
  }
  expect(seen.map(({ previous }) => previous)).toEqual(['A'.repeat(44), seen[0]?.current, seen[1]?.current]);
  expect(new Set(seen.map(({ current }) => current)).size).toBe(3);
});

test('a rotation that stops before or after any of its calls ends well when it is run again, and no reader fails meanwhile', async () => {
  expect(await crashEverywhere(WebhookWorld.settled, () => undefined)).toBeGreaterThan(40);
});

test('a run that is held at any call while another does the whole rotation takes nothing from any reader', async () => {
  expect(await holdEverywhere(WebhookWorld.settled, () => undefined)).toBeGreaterThan(20);
});

test('two runs at once and readers in any order: no reader fails', async () => {
  await interleave(WebhookWorld.settled, () => undefined);
});

refuses('IDN-06', 'a pending secret that the sides in use would not understand', async () => {
  const world = await WebhookWorld.settled();
  await world.rotate('d', ['createSecret']);
  const version = world.secret.versions.get('d');
  if (version !== undefined) version.value = JSON.stringify({ current: 'D'.repeat(44) });
  expect((await world.rotate('d', ['testSecret']))?.message).toMatch('is not taken');
});

refuses('DAT-06', 'to tell what a broken secret holds', async () => {
  for (const text of ['whsec_top-secret', '{"current":"top-secret"}', '{"current":{"top-secret":1}}']) {
    const world = new WebhookWorld();
    const version = world.secret.versions.get('first');
    if (version !== undefined) version.value = text;
    const error = await world.rotate('b');
    expect(error?.message).toMatch('a version of the secret is not');
    expect(`${error?.message} ${error?.stack}`).not.toMatch('top-secret');
  }
});

test('what is sent is within the permissions of the contract, and all of them are used', async () => {
  const world = new WebhookWorld();
  await world.rotate('b');
  expect(new Set(world.network.calls.map(({ action }) => action))).toEqual(
    new Set(Object.values(permissions).flat()),
  );
});
