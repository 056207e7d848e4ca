import fc from 'fast-check';
import { formatWaiver, parseUndatedWaiver, readWaiverText, type Waiver } from '../../waivers';

const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .map((s) => s.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim());
const reason = fc
  .oneof(text, fc.constantFrom('a | owner: b', 'x | ticket: y | expires: 2027-01-01', 'owner: me'))
  .filter((s) => s !== '');
const word = text.map((s) => s.replaceAll('|', '').trim()).filter((s) => s !== '');
const expires = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const rule = fc.constantFrom('PC-S3-03', 'PC-IAM-12', 'PC-CLOUDTRAIL-01');
const waiver: fc.Arbitrary<Waiver> = fc.record(
  { rule, reason, owner: word, ticket: word, expires },
  { requiredKeys: ['rule', 'reason', 'owner', 'expires'] },
);

test('a waiver survives the way through its text form', () => {
  fc.assert(fc.property(waiver, (w) => expect(readWaiverText(w.rule, formatWaiver(w))).toEqual(w)));
});

test('what reads as a waiver is written back as the same text, up to spaces at the ends of its parts', () => {
  const squeezed = (s: string): string => s.replaceAll(/\s+/gu, ' ').trim();
  const suffix = fc.constantFrom(
    ' | owner: a | expires: 2027-01-01',
    ' | owner: a | ticket: T-1 | expires: 2027-01-01',
    '',
  );
  fc.assert(
    fc.property(fc.tuple(fc.string(), suffix), (parts) => {
      const read = readWaiverText('PC-S3-03', parts.join(''));
      if (!('defect' in read)) expect(squeezed(formatWaiver(read))).toBe(squeezed(parts.join('')));
    }),
  );
});

test('reading never throws, and a text without owner or expiry is a defect', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (id, anything) => {
      const read = readWaiverText(id, anything);
      expect('defect' in read || parseUndatedWaiver(read) !== undefined).toBe(true);
    }),
  );
  expect(readWaiverText('PC-S3-03', 'we accept this')).toEqual({ defect: expect.stringContaining('owner') });
  expect(readWaiverText('PC-S3-03', 'we accept this | owner: a')).toEqual({
    defect: expect.stringContaining('YYYY-MM-DD'),
  });
  expect(readWaiverText('PC-S3-03', ' | owner: a | expires: 2027-01-01')).toEqual({
    defect: expect.stringContaining('reason'),
  });
});
