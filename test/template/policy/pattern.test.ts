import {
  isEveryAction,
  isEveryActionOfAService,
  isEveryResource,
  isEveryResourceOfAService,
} from '../../../template/policy';
import { type Value } from '../../../template';
import { verdict, withX } from '../support';

const Parameters = { Given: { Type: 'String' } };
const says = (P: unknown, holds: (pattern: Value) => boolean): string =>
  verdict(withX({ P }, { Parameters }), (x) => holds(x.get('P')));

test.each([
  ['*', 'pass', 'pass'],
  ['**', 'pass', 'pass'],
  ['*:*', 'pass', 'pass'],
  ['**:**', 'pass', 'pass'],
  ['s3:*', 'fail', 'pass'],
  ['s3:**', 'fail', 'pass'],
  ['s3:Get*', 'fail', 'fail'],
  ['*:Get*', 'fail', 'fail'],
  ['*a', 'fail', 'fail'],
  ['a*:*b', 'fail', 'fail'],
  [{ Ref: 'Given' }, 'unknown', 'unknown'],
  [{ 'Fn::Sub': '${AWS::StackName}:*' }, 'fail', 'pass'],
])('the action %j is every action: %s, every one of a service: %s', (action, every, ofService) => {
  expect(says(action, isEveryAction)).toBe(every);
  expect(says(action, isEveryActionOfAService)).toBe(ofService);
});

test.each([
  ['*', 'pass', 'pass'],
  ['**', 'pass', 'pass'],
  ['arn:*', 'pass', 'pass'],
  ['arn:**', 'pass', 'pass'],
  ['arn:aws:*', 'pass', 'pass'],
  ['arn:aws:*:*:*:*', 'pass', 'pass'],
  ['arn:aws:**:**', 'pass', 'pass'],
  ['arn:aws:s3:::*', 'fail', 'pass'],
  ['arn:aws:s3:::**', 'fail', 'pass'],
  ['arn:aws:kms:*:111122223333:key/*', 'fail', 'pass'],
  ['arn:aws:kms:*:111122223333:key/**', 'fail', 'pass'],
  ['arn:aws:logs:*:*:log-group:*', 'fail', 'pass'],
  ['arn:aws:dynamodb:*:*:table/orders', 'fail', 'fail'],
  ['arn:aws:dynamodb:*:*:table/orders/index/*', 'fail', 'fail'],
  ['arn:aws:s3:::x/*', 'fail', 'fail'],
  ['arn:aws:sqs:*:*:*-jobs', 'fail', 'fail'],
  ['arn:aws:sqs:*:*:jobs-*', 'fail', 'fail'],
  ['arn:*:x', 'fail', 'pass'],
  ['*x', 'fail', 'fail'],
  ['x*', 'fail', 'fail'],
  [{ Ref: 'Given' }, 'fail', 'fail'],
  [{ Ref: 'AWS::AccountId' }, 'fail', 'fail'],
  [{ 'Fn::GetAtt': ['X', 'Arn'] }, 'fail', 'fail'],
  [{ 'Fn::Sub': 'arn:aws:s3:::${Given}*' }, 'fail', 'fail'],
  [{ 'Fn::Sub': 'arn:${AWS::Partition}:s3:::*' }, 'fail', 'pass'],
])('the resource %j is every resource: %s, every one of a service: %s', (resource, every, ofService) => {
  expect(says(resource, isEveryResource)).toBe(every);
  expect(says(resource, isEveryResourceOfAService)).toBe(ofService);
});
