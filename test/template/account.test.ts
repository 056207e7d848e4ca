import { isOtherAccount, parseTemplates } from '../../template';

const template = (parameters = {}) => {
  const [one] = parseTemplates('Resources: {}', { parameters });
  if (!one) throw new Error('no template');
  return one;
};

test.each([
  '111122223333',
  'arn:aws:iam::111122223333:root',
  'arn:aws-cn:sts::111122223333:assumed-role/a/b',
])('%s is another account unless the template is deployed to it', (principal) => {
  expect(isOtherAccount(template(), principal)).toBe(true);
  expect(isOtherAccount(template({ 'AWS::AccountId': '444455556666' }), principal)).toBe(true);
  expect(isOtherAccount(template({ 'AWS::AccountId': '111122223333' }), principal)).toBe(false);
});

test.each(['*', 'arn:aws:iam::*:root', 'lambda.amazonaws.com', '1111', '', 'x111122223333', '1111222233334'])(
  '%s names no account',
  (principal) => {
    expect(isOtherAccount(template(), principal)).toBe(false);
    expect(isOtherAccount(template({ 'AWS::AccountId': '444455556666' }), principal)).toBe(false);
  },
);
