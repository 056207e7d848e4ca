import { acknowledgedRule, acknowledgementId, expiryDefect, parseWaiver, stateOf } from '../../waivers';

const now = new Date('2026-11-25T12:00:00Z');
const good = {
  rule: 'PC-S3-03',
  reason: 'made again nightly',
  owner: 'data-team',
  ticket: 'SEC-12',
  expires: '2027-03-01',
};

function codeOf(input: unknown, at = now): string | undefined {
  try {
    parseWaiver(input, at);
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
}

test('a whole waiver is read as it stands, with or without a ticket', () => {
  expect(parseWaiver(good, now)).toEqual(good);
  const without = { rule: good.rule, reason: good.reason, owner: good.owner, expires: good.expires };
  expect(parseWaiver(without, now)).toEqual(without);
});

test.each([
  ['no reason', { ...good, reason: undefined }, 'waiver-without-reason'],
  ['a blank reason', { ...good, reason: '  ' }, 'waiver-without-reason'],
  ['no owner', { ...good, owner: '' }, 'waiver-without-owner'],
  ['no expiry', { ...good, expires: undefined }, 'waiver-expiry-invalid'],
  ['a date object', { ...good, expires: now }, 'waiver-expiry-invalid'],
  ['a day that does not exist', { ...good, expires: '2027-02-30' }, 'waiver-expiry-invalid'],
  ['another form of date', { ...good, expires: '1.3.2027' }, 'waiver-expiry-invalid'],
  ['an expiry past a year', { ...good, expires: '2027-11-26' }, 'waiver-expiry-too-far'],
  ['an expiry in the past', { ...good, expires: '2026-11-24' }, 'waiver-expired'],
  ['a rule of another pack', { ...good, rule: 'AwsSolutions-S1' }, 'waiver-rule-invalid'],
  ['all rules at once', { ...good, rule: '*' }, 'waiver-rule-invalid'],
  ['a reason of two lines', { ...good, reason: 'one\ntwo' }, 'waiver-text-invalid'],
  ['an owner that would forge a part', { ...good, owner: 'a | expires: 2999-01-01' }, 'waiver-text-invalid'],
  ['an unknown field', { ...good, until: '2027-01-01' }, 'waiver-malformed'],
  ['a list', [good], 'waiver-malformed'],
  ['nothing', null, 'waiver-malformed'],
])('refuses %s', (_, input, code) => {
  expect(codeOf(input)).toBe(code);
});

test('an expiry a year ahead to the day is the last one accepted', () => {
  expect(codeOf({ ...good, expires: '2027-11-25' })).toBeUndefined();
  expect(codeOf({ ...good, expires: '2025-03-01' }, new Date('2024-02-29T00:00:00Z'))).toBeUndefined();
});

test('a waiver counts through the whole of its last day, in UTC, and warns for thirty days before', () => {
  const state = (at: string): string => stateOf({ expires: '2027-03-01' }, new Date(at));
  expect(state('2027-03-01T23:59:59.999Z')).toBe('ending');
  expect(state('2027-03-02T00:00:00.000Z')).toBe('expired');
  expect(state('2027-01-31T00:00:00.000Z')).toBe('ending');
  expect(state('2027-01-30T23:59:59.999Z')).toBe('active');
});

test('a day that does not exist has always expired', () => {
  expect(stateOf({ expires: 'never' }, now)).toBe('expired');
  expect(expiryDefect({ rule: 'PC-S3-03', expires: 'never' }, now)?.code).toBe('waiver-expired');
});

test('only a qualified acknowledgement of the pack names a rule', () => {
  expect(acknowledgedRule(acknowledgementId('PC-S3-03'))).toBe('PC-S3-03');
  expect(acknowledgedRule('PC-S3-03')).toBeUndefined();
  expect(acknowledgedRule('Annotation::PC-S3-03')).toBeUndefined();
});
