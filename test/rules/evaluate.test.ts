import { evaluate } from '../../rules/evaluate';
import { defineRule, fail } from '../../rules/rule';
import { read } from '../template/support';

const pointingAt = (path: string) =>
  defineRule({
    id: 'PC-TPL-999',
    title: 'a rule over the template',
    severity: 'low',
    profile: 'strict',
    controls: [],
    waivable: true,
    appliesTo: 'template',
    check: () => fail(path, 'there'),
    docs: () => ({ rationale: '', remediation: '', examples: { pass: {}, fail: {} } }),
  });
const saidOf = (path: string) => {
  const template = read({ Resources: { 'A/B': { Type: 'AWS::SNS::Topic' } }, Outputs: {} });
  const [finding] = [...evaluate(template, [pointingAt(path)])];
  return { resource: finding?.resource, path: finding?.path };
};

test('what a rule over the template says of a place inside a resource is said of that resource', () => {
  const resource = { logicalId: 'A/B', type: 'AWS::SNS::Topic' };
  expect(saidOf('/Resources/A~1B/Properties/TopicName')).toEqual({ resource, path: '/Properties/TopicName' });
  expect(saidOf('/Resources/A~1B')).toEqual({ resource, path: '' });
});

test('what it says of any other place is said of the template', () => {
  for (const path of ['', '/Outputs/Name', '/Resources', '/Resources/Missing/Properties'])
    expect(saidOf(path)).toEqual({ resource: null, path });
});
