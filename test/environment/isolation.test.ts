import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { proveIsolation } from '../../lib/prove/prove';
import { type JsonObject } from '../../template';
import { codeOf, newApp } from '../constructs/synth';
import { refuses } from '../refuses';

const where = { account: '000000000000', region: 'us-east-1' };
const stacks = new HardenedEnvironment(newApp(), readConfig({}))
  .synth()
  .stacks.map(({ stackName, template }) => {
    const plain: JsonObject = JSON.parse(JSON.stringify(template));
    return { name: stackName, template: plain, ...where };
  });

test('what the stacks of the environment say of tenants is read whole, across stacks', () => {
  const { rows } = proveIsolation(stacks);
  const services = rows.map(({ action }) => action.split(':')[0]);
  expect([...new Set(services)]).toEqual(expect.arrayContaining(['dynamodb', 'kms', 's3', 'sts']));
  const alone = stacks.filter(({ name }) => name === 'local-Tenants');
  expect(codeOf(() => proveIsolation(alone))).toBe('prove-unreadable');
});

refuses('AUT-05', 'a session of a tenant anywhere but at what is its own, in the whole environment', () => {
  const { rows, holds } = proveIsolation(stacks);
  const wrong = rows.flatMap(({ action, cells }) =>
    cells
      .filter(({ expected, outcome }) => (expected === 'allowed') !== (outcome === 'allowed'))
      .map((cell) => `${action} ${JSON.stringify(cell)}`),
  );
  expect(wrong).toEqual([]);
  expect(holds).toBe(true);
});
