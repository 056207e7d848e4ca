import { App, Stack } from 'aws-cdk-lib';
import { Waiver, Waivers } from '../../lib';
import { acknowledgements, codeOf } from './synth';

const terms = { owner: 'platform', expires: '2027-03-01' };

test('a waiver becomes a qualified acknowledgement that says why, who and until when', () => {
  const stack = new Stack(new App(), 'Stack');
  Waivers.of(stack).add({ rule: 'PC-S3-01', reason: 'made again nightly', ticket: 'SEC-1', ...terms });
  expect([...acknowledgements(stack)]).toEqual([
    ['Portcullis::PC-S3-01', 'made again nightly | owner: platform | ticket: SEC-1 | expires: 2027-03-01'],
  ]);
});

test('a reason for a loosening keeps what it was given', () => {
  const waiver = Waiver.because(' rehearsal ', { ...terms, ticket: 'SEC-2' });
  expect({ ...waiver }).toEqual({ reason: 'rehearsal', ticket: 'SEC-2', ...terms });
});

test.each([
  ['without a reason', () => Waiver.because('', terms), 'waiver-without-reason'],
  ['without an owner', () => Waiver.because('rehearsal', { ...terms, owner: ' ' }), 'waiver-without-owner'],
  [
    'without a real last day',
    () => Waiver.because('rehearsal', { ...terms, expires: 'never' }),
    'waiver-expiry-invalid',
  ],
])('refuses a loosening %s', (_, body, code) => {
  expect(codeOf(body)).toBe(code);
});

test.each([
  ['of every rule', { rule: '*', reason: 'noise' }, 'waiver-rule-invalid'],
  ['of another pack', { rule: 'AwsSolutions-S1', reason: 'noise' }, 'waiver-rule-invalid'],
  ['without a reason', { rule: 'PC-S3-01', reason: '' }, 'waiver-without-reason'],
])('refuses a waiver %s', (_, finding, code) => {
  const waivers = Waivers.of(new Stack(new App(), 'Stack'));
  expect(codeOf(() => waivers.add({ ...finding, ...terms }))).toBe(code);
});
