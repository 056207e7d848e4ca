import { defineRule, fail, pass, type Rule } from '../../rules/rule';
import { evaluate } from '../../rules/evaluate';
import { type Finding } from '../../rules/finding';
import { parseTemplates } from '../../template';

const docs = () => ({ rationale: '', remediation: '', examples: { pass: {}, fail: {} } });

/** A rule over types that objects to a property. */
const rule = (property: string, ...appliesTo: string[]): Rule =>
  defineRule({
    id: 'PC-TST-01',
    title: 't',
    severity: 'low',
    profile: 'strict',
    controls: [],
    waivable: true,
    appliesTo,
    check: (resource) => fail(resource.get(property), 'it is wrong'),
    docs,
  });

const resources = {
  X: { Type: 'AWS::Serverless::Function', Properties: { Tracing: 'Active', Policies: ['ReadOnlyAccess'] } },
};

const judge = (one: Rule): Finding[] => {
  const [template] = parseTemplates(JSON.stringify({ Resources: resources }));
  return template ? [...evaluate(template, [one])] : [];
};

test('what is found in something made is said of what stands in the file, and where', () => {
  expect(judge(rule('ManagedPolicyArns.2', 'AWS::IAM::Role'))).toMatchObject([
    {
      resource: { logicalId: 'X', type: 'AWS::Serverless::Function' },
      path: '/Properties/Policies/0',
      message: 'it is wrong (in the AWS::IAM::Role that SAM makes for it)',
    },
  ]);
});

test('what is found in what a resource itself becomes needs no more words', () => {
  expect(judge(rule('TracingConfig.Mode', 'AWS::Lambda::Function'))).toMatchObject([
    { resource: { logicalId: 'X' }, path: '/Properties/Tracing', message: 'it is wrong' },
  ]);
});

test('a rule can judge what stands in the file; one that names both judges what is made, once', () => {
  const written = 'AWS::Serverless::Function';
  expect(judge(rule('Policies', written))).toMatchObject([{ path: '/Properties/Policies' }]);
  const both = judge(rule('TracingConfig.Mode', 'AWS::Lambda::Function', written));
  expect(both).toMatchObject([{ path: '/Properties/Tracing' }]);
  expect(judge(rule('Policies', 'AWS::IAM::Policy', written))).toHaveLength(1);
});

test('a rule over the template that points into a resource speaks of what stands in the file', () => {
  const whole = defineRule({
    id: 'PC-TST-02',
    title: 't',
    severity: 'low',
    profile: 'strict',
    controls: [],
    waivable: true,
    appliesTo: 'template',
    check: (template) =>
      template.byType('AWS::Lambda::Function').length > 0
        ? fail('/Resources/X/Properties/Policies/0', 'no')
        : pass(),
    docs,
  });
  expect(judge(whole)).toMatchObject([
    {
      resource: { logicalId: 'X', type: 'AWS::Serverless::Function' },
      path: '/Properties/Policies/0',
      message: 'no',
    },
  ]);
});
