import { apiKeyValue } from '../../../runtime/lib/rotation/api-key-schema';
import { apiKeyRotation, type ApiKeyValue } from '../../../runtime/rotation';
import { refuses } from '../../refuses';
import { holdEverywhere, interleave } from '../lib/rotation/orders';
import { crashEverywhere, World } from '../lib/rotation/world';
import { TwoKeyProvider } from './provider';

class ApiKeyWorld extends World<ApiKeyValue> {
  private readonly now = () => this.time * 1000;
  readonly provider = new TwoKeyProvider(this.now, (what, act) => this.network.call(what, act));
  readonly rotation = apiKeyRotation(this.provider, this.now);
  constructor() {
    super({});
  }
  static async settled(): Promise<ApiKeyWorld> {
    const world = new ApiKeyWorld();
    for (const token of ['b', 'c']) {
      expect(await world.rotate(token)).toBeUndefined();
      world.time += 3600;
    }
    return world;
  }
  get current(): ApiKeyValue {
    return apiKeyValue.parse(this.secret.read());
  }
  async use(): Promise<void> {
    const { key } = await this.network.call('reader reads', () => this.current);
    const taken = await this.network.call('reader shows', () =>
      [...this.provider.keys.values()].some((one) => one.key === key),
    );
    if (!taken) throw new Error('a reader was refused');
  }
}
const twoAtMost = (world: ApiKeyWorld) => expect(world.provider.keys.size).toBeLessThanOrEqual(2);
/** The third party has room for two: whoever comes too late to make one waits until the other run is surely over. */
const mayFail = /^(?:no room for another key)?$/;

test('the key in use and the one before it live, and what is older is revoked before another is made', async () => {
  const world = new ApiKeyWorld();
  for (const token of ['b', 'c', 'd']) {
    expect(await world.rotate(token)).toBeUndefined();
    world.time += 3600;
  }
  expect(world.current.id).toBe('key-3');
  expect([...world.provider.keys.keys()]).toEqual(['key-2', 'key-3']);
  expect(world.provider.keys.get('key-3')?.label).toBe('d');
});

test('a rotation that stops before or after any of its calls ends well when it is run again, and no key is left over', async () => {
  expect(await crashEverywhere(ApiKeyWorld.settled, twoAtMost)).toBeGreaterThan(50);
});

test('a run that is held at any call while another does the whole rotation takes nothing from any reader', async () => {
  expect(await holdEverywhere(ApiKeyWorld.settled, twoAtMost, mayFail)).toBeGreaterThan(20);
});

test('two runs at once and readers in any order: no reader fails, and the next run ends it', async () => {
  await interleave(ApiKeyWorld.settled, twoAtMost, { mayFail });
});

refuses('IDN-06', 'a key that the third party does not take', async () => {
  const world = await ApiKeyWorld.settled();
  await world.rotate('d', ['createSecret']);
  world.provider.keys.delete('key-3');
  expect((await world.rotate('d', ['testSecret']))?.message).toMatch('is not taken');
});
