import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { levels } from '../../lib/local/levels';
import { levelsOf, unaccounted } from '../../lib/local/levels-check';
import { readers } from '../../lib/local/readback/readers';
import { readAssembly } from '../../lib/local/assembly';
import { newApp } from '../constructs/synth';

const configurations: Record<string, object> = {
  'as it comes': {},
  'with a domain and a web ACL of its own': {
    domain: {
      name: 'auth.example.com',
      certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/11111111-1111-1111-1111-111111111111',
    },
    webAclArn:
      'arn:aws:wafv2:us-east-1:111111111111:regional/webacl/sign-in/11111111-1111-1111-1111-111111111111',
  },
};

test.each(Object.entries(configurations))(
  'every type and property of the environment %s is at exactly one level',
  async (_name, context) => {
    const { directory } = new HardenedEnvironment(newApp(), readConfig(context)).synth();
    const templates = (await readAssembly(directory)).map(({ template }) => template);
    expect(templates.flatMap(({ Resources }) => Object.keys(Resources)).length).toBeGreaterThan(10);
    expect(unaccounted(templates)).toEqual([]);
  },
);

test('a type that the table does not know is a problem', () => {
  expect(levelsOf('AWS::New::Thing', { A: 1 }).problems).toEqual(['AWS::New::Thing is in no list']);
});

test('a property in two lists, or whole in one and in part in another, is a problem', () => {
  const table = { T: { enforced: ['A', 'B'], recorded: ['A', 'B/Part'] } };
  expect(levelsOf('T', { A: 1, B: { Part: 1 } }, table).problems).toEqual([
    'T A is in more than one list',
    'T B is in more than one list',
  ]);
});

test('where the table lists parts of a property, a part that it does not list is a problem', () => {
  const table = { T: { enforced: ['A/Known'] } };
  const { levels: found, problems } = levelsOf('T', { A: { Known: 1, New: 2 } }, table);
  expect(found).toEqual([{ path: 'A/Known', level: 'enforced' }]);
  expect(problems).toEqual(['T A/New is in no list']);
});

test('whatever counts for more than absent has somebody who reads it back', () => {
  const kept = Object.entries(levels).filter(([, lists]) =>
    Object.keys(lists).some((level) => level !== 'absent'),
  );
  expect(Object.keys(readers).sort()).toEqual(kept.map(([type]) => type).sort());
});
