import { explore, parseTemplates, type Value } from '../../template';
import { isWorldRange } from '../../template/network';
import { isEveryAction, isEveryResource, isEveryResourceOfAService } from '../../template/policy';

/** What is said of a value in a template: `yes`, `no`, or `unknown` where both are possible. */
function ask(value: unknown, question: (value: Value) => boolean): string {
  const body = {
    Parameters: { Given: { Type: 'String' } },
    Resources: {
      Subject: { Type: 'AWS::SNS::Topic', Properties: { Held: value } },
      Other: { Type: 'AWS::IAM::Role' },
      Custom: { Type: 'Custom::Lookup' },
      Stored: { Type: 'AWS::SSM::Parameter' },
    },
  };
  const [template] = parseTemplates(JSON.stringify(body));
  const subject = template?.resource('Subject');
  if (template === undefined || subject === undefined) throw new Error('no template');
  const [said] = explore(template, () =>
    question(subject.get('Held')) ? [{ outcome: 'fail', path: '', message: 'yes' }] : [],
  );
  return said === undefined ? 'no' : said.outcome === 'fail' ? 'yes' : 'unknown';
}

const isStar = (value: Value): boolean => value.is('*');

test.each([
  ['the address of a resource of the template', { 'Fn::GetAtt': ['Other', 'Arn'] }, 'no'],
  ['the name of a resource of the template', { Ref: 'Other' }, 'no'],
  ['the number of the account', { Ref: 'AWS::AccountId' }, 'no'],
  ['a parameter without a value', { Ref: 'Given' }, 'unknown'],
  ['a reference to nothing', { Ref: 'Nothing' }, 'unknown'],
  ['what a custom resource answers', { 'Fn::GetAtt': ['Custom', 'Answer'] }, 'unknown'],
  ['what a stored parameter holds', { 'Fn::GetAtt': ['Stored', 'Value'] }, 'unknown'],
  ['the literal', '*', 'yes'],
])('whether %s is a wildcard is said with certainty where it can be', (_what, value, answer) => {
  expect(ask(value, isStar)).toBe(answer);
});

test('the name of a resource may still be any name', () => {
  expect(ask({ Ref: 'Other' }, (value) => value.is('admin'))).toBe('unknown');
});

test.each([
  ['the range of a resource', { 'Fn::GetAtt': ['Other', 'CidrBlock'] }, 'no'],
  ['one address that is given later', { 'Fn::Sub': '${Given}/32' }, 'no'],
  ['a prefix of nothing that is given later', { 'Fn::Sub': '${Given}/0' }, 'yes'],
  ['a parameter', { Ref: 'Given' }, 'unknown'],
  ['everything in IPv6', '::/0', 'yes'],
])('whether %s is the whole internet is said with certainty where it can be', (_what, value, answer) => {
  expect(ask(value, isWorldRange)).toBe(answer);
});

test.each([
  ['*', 'yes'],
  ['arn:aws:*', 'yes'],
  ['arn:aws:*:*:*:*', 'yes'],
  [{ 'Fn::Sub': 'arn:${AWS::Partition}:*' }, 'yes'],
  [{ 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Given}/*' }, 'no'],
  ['arn:aws:s3:::*', 'no'],
  [{ 'Fn::GetAtt': ['Other', 'Arn'] }, 'no'],
])('a pattern of every resource is told from a narrower one: %j', (value, answer) => {
  expect(ask(value, isEveryResource)).toBe(answer);
});

test.each([
  ['arn:aws:s3:::*', 'yes'],
  ['arn:aws:kms:*:111122223333:key/*', 'yes'],
  [{ 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:role/*' }, 'yes'],
  ['*', 'yes'],
  ['arn:aws:iam::111122223333:role/app-*', 'no'],
  ['arn:aws:s3:::bucket/*', 'no'],
  [{ 'Fn::GetAtt': ['Other', 'Arn'] }, 'no'],
])('a pattern of everything in a service is told from a narrower one: %j', (value, answer) => {
  expect(ask(value, isEveryResourceOfAService)).toBe(answer);
});

test.each([
  ['*', 'yes'],
  ['*:*', 'yes'],
  ['s3:*', 'no'],
])('a pattern of every action is told from a narrower one: %s', (value, answer) => {
  expect(ask(value, isEveryAction)).toBe(answer);
});
