import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { unaccounted } from '../../lib/local/levels-check';
import { readAssembly } from '../../lib/local/assembly';
import { codeOf, newApp } from '../constructs/synth';

const site = {
  domainNames: ['www.example.com'],
  certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/11111111-1111-1111-1111-111111111111',
};
const synthesized = (context: object) => new HardenedEnvironment(newApp(), readConfig(context)).synth();

test('an environment has a site where its configuration names one, in us-east-1 wherever the rest is', () => {
  const { stacks } = synthesized({ region: 'eu-west-1', site: { ...site, countries: ['DE'] } });
  const made = stacks.find(({ stackName }) => stackName === 'local-Site');
  expect(made?.environment.region).toBe('us-east-1');
  expect(JSON.stringify(made?.template)).toContain('"Locations":["DE"]');
  expect(synthesized({}).stacks.map(({ stackName }) => stackName)).not.toContain('local-Site');
});

test('every type and property of an environment with a site is at exactly one level', async () => {
  const { directory } = synthesized({ site: { ...site, countries: ['DE'] } });
  const templates = (await readAssembly(directory)).map(({ template }) => template);
  expect(unaccounted(templates)).toEqual([]);
});

test.each([
  ['without a host name', { ...site, domainNames: [] }],
  ['with an address for a host name', { ...site, domainNames: ['https://www.example.com'] }],
  [
    'with a certificate of another region',
    { ...site, certificateArn: site.certificateArn.replace('us-east-1', 'eu-west-1') },
  ],
  ['with a country by its name', { ...site, countries: ['Germany'] }],
])('a site %s is refused', (_, wrong) => {
  expect(codeOf(() => readConfig({ site: wrong }))).toBe('config-invalid');
});
