import { coloured, paintFor, plain } from '../../lib/report/paint';

const terminal = { isTTY: true };
const pipe = { isTTY: false };

test('colour is for terminals that can show it', () => {
  expect(paintFor(terminal, {})).toBe(coloured);
  expect(paintFor(pipe, {})).toBe(plain);
  expect(paintFor(terminal, { TERM: 'dumb' })).toBe(plain);
});

test('NO_COLOR forbids it with any value, and is nothing when empty', () => {
  expect(paintFor(terminal, { NO_COLOR: '1' })).toBe(plain);
  expect(paintFor(terminal, { NO_COLOR: '' })).toBe(coloured);
});

test('FORCE_COLOR decides alone', () => {
  expect(paintFor(pipe, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(coloured);
  expect(paintFor(pipe, { FORCE_COLOR: '' })).toBe(coloured);
  expect(paintFor(terminal, { FORCE_COLOR: '0' })).toBe(plain);
});
