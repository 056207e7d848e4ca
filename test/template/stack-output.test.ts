import { linkTemplates, type Template } from '../../template';
import { literals, read, verdict } from './support';

/** A stack that is judged, and one that is deployed as `data`. */
function beside(app: object, data: object): Template {
  const [one, two] = [read(app, { 'AWS::Region': 'eu-central-1' }), read(data)];
  linkTemplates([
    { name: 'App', template: one, stackName: 'app' },
    { name: 'Data', template: two, stackName: 'data' },
  ]);
  return one;
}

const output = (argument: unknown) => ({ 'Fn::GetStackOutput': argument });
const out = { StackName: 'data', OutputName: 'Out' };

test.each<[string, unknown, string | null]>([
  ['of the stack beside it', out, 'value'],
  ['of its own region', { ...out, Region: 'eu-central-1' }, 'value'],
  ['of the region it is deployed to', { ...out, Region: { Ref: 'AWS::Region' } }, 'value'],
  ['of another region', { ...out, Region: 'eu-west-1' }, null],
  ['of a region that is named later', { ...out, Region: { Ref: 'Place' } }, null],
  ['of another account', { ...out, RoleArn: 'r' }, null],
  ['of a stack that is elsewhere', { ...out, StackName: 'other' }, null],
  ['that is not there', { ...out, OutputName: 'Other' }, null],
  ['of a stack that is named later', { ...out, StackName: { Ref: 'AWS::StackName' } }, null],
  ['that is written wrong', 'data', null],
])('an output %s is known where the stack is', (_which, argument, value) => {
  const one = beside(
    { Resources: { X: { Properties: { P: output(argument) } } } },
    { Resources: {}, Outputs: { Out: { Value: 'value' } } },
  );
  expect(literals(one)).toEqual([value]);
});

test('an output that is not known is told by its name, and is the same wherever it is asked for', () => {
  const template = read({ Resources: { X: { Properties: { P: output(out), Q: output(out) } } } });
  expect(
    verdict(
      template,
      (x) =>
        x.get('P').isSameAs(x.get('Q')) &&
        x.get('P').origin() === 'import' &&
        x.get('P').describe() === 'decided at deployment by the output Out of the stack data',
    ),
  ).toBe('pass');
});

test('a resource of another stack that points at one by an output is found', () => {
  const one = read({
    Resources: { X: { Type: 'AWS::S3::Bucket' } },
    Outputs: { Out: { Value: { Ref: 'X' } } },
  });
  const Properties = { Bucket: output({ StackName: 'one', OutputName: 'Out' }) };
  const two = read({ Resources: { P: { Type: 'AWS::S3::BucketPolicy', Properties } } });
  linkTemplates([
    { name: 'One', template: one, stackName: 'one' },
    { name: 'Two', template: two },
  ]);
  expect(verdict(one, (x) => x.referrers('AWS::S3::BucketPolicy', 'Bucket').length === 1)).toBe('pass');
});
