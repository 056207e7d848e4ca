import { draw } from '../../../scripts/wild/draw';

const files = [...Array(430).keys()];

test('a seed draws the same on every machine', () => {
  expect(draw(files, 5, 1)).toEqual([1, 110, 284, 315, 389]);
});

test('another seed draws others', () => {
  expect(draw(files, 40, 2)).not.toEqual(draw(files, 40, 1));
});

test('nothing is drawn twice, and all is drawn where there is no more', () => {
  expect(new Set(draw(files, 40, 3)).size).toBe(40);
  expect(draw(files, 1_000, 3)).toEqual(files);
});

test('over many seeds everything is drawn about as often', () => {
  const times = files.map(() => 0);
  for (let seed = 0; seed < 500; seed++)
    for (const file of draw(files, 43, seed)) times[file] = (times[file] ?? 0) + 1;
  expect(Math.min(...times)).toBeGreaterThan(20);
  expect(Math.max(...times)).toBeLessThan(90);
});
