import { heightFor, linesIn, widthInEms } from '../../src/report/layout';

test('a Chinese character is one em wide, a Latin letter about half', () => {
  expect(widthInEms('联谊交友')).toBe(4);
  expect(widthInEms('2024')).toBeCloseTo(2.24);
  expect(widthInEms('')).toBe(0);
  expect(widthInEms('\ud842\udfb7')).toBe(1);
});

test('a text takes as many lines as its column makes it, its own breaks included', () => {
  expect(linesIn('', 60, 11)).toBe(1);
  expect(linesIn('短', 60, 11)).toBe(1);
  expect(linesIn('一\n二\n\n四', 60, 11)).toBe(4);
  expect(linesIn('字'.repeat(40), 240, 12)).toBe(3);
  expect(linesIn('字'.repeat(40), 480, 12)).toBe(2);
});

test('a narrower column or a larger font never takes fewer lines', () => {
  const long = '围绕学科建设和人才培养听取意见，about 2 hours。'.repeat(6);
  const widths = [30, 60, 120, 240, 480, 960];
  const lines = widths.map((width) => linesIn(long, width, 11));
  expect(lines).toEqual(lines.toSorted((a, b) => b - a));
  const sizes = [9, 10.5, 12, 14, 18, 22].map((size) => linesIn(long, 240, size));
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
});

test('even a column of no width gives a finite number of lines', () => {
  expect(linesIn('字'.repeat(10), 0, 11)).toBe(10);
});

test('a row is high enough for its lines, at least as asked, and never above Excel’s 409 points', () => {
  expect(heightFor(3, 12)).toBeGreaterThanOrEqual(36);
  expect(heightFor(1, 10, 18)).toBeGreaterThanOrEqual(18);
  expect(heightFor(1, 11, 54)).toBe(54);
  expect(heightFor(200, 12)).toBe(409);
});
