import fc from 'fast-check';
import { addressChunks, areaAddress, columnsAddress, equalRuns, packCells, rowsAddress } from '../../src/report/areas';
import type { Area } from '../../src/report/plan';

const cells = fc.array(fc.record({ row: fc.nat(30), column: fc.nat(12) }), { maxLength: 120 });

function cellsOf(areas: readonly Area[]): string[] {
  return areas.flatMap(({ top, left, bottom, right }) => {
    const found: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) found.push(`${row}:${column}`);
    }
    return found;
  });
}

test('packed areas cover exactly the cells, each once', () => {
  fc.assert(
    fc.property(cells, (some) => {
      const covered = cellsOf(packCells(some));
      expect(covered).toHaveLength(new Set(covered).size);
      expect(new Set(covered)).toEqual(new Set(some.map(({ row, column }) => `${row}:${column}`)));
    }),
  );
});

test('order and repetitions of the cells make no difference', () => {
  fc.assert(
    fc.property(cells, (some) => {
      expect(packCells([...some, ...some].reverse())).toEqual(packCells(some));
    }),
  );
});

test.each<[string, [number, number][], string[]]>([
  ['nothing', [], []],
  ['one cell', [[2, 1]], ['B3']],
  ['a column', [[1, 0], [2, 0], [3, 0]], ['A2:A4']],
  ['a block', [[1, 0], [1, 1], [2, 0], [2, 1]], ['A2:B3']],
  ['a gap in the column', [[1, 0], [3, 0]], ['A2', 'A4']],
  ['rows of different width', [[1, 0], [1, 1], [2, 0]], ['A2:B2', 'A3']],
  ['far columns', [[0, 26], [0, 701], [0, 702]], ['AA1', 'ZZ1:AAA1']],
])('%s', (_what, some, addresses) => {
  expect(packCells(some.map(([row, column]) => ({ row, column }))).map(areaAddress)).toEqual(addresses);
});

test('chunks of addresses stay within the limit and lose nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z]{1,2}\d{1,5}$/), { maxLength: 200 }), fc.integer({ min: 7, max: 90 }), (some, longest) => {
      const chunks = addressChunks(some, longest);
      expect(chunks.flatMap((chunk) => chunk.split(','))).toEqual(some);
      expect(chunks.every((chunk) => chunk.length <= longest)).toBe(true);
    }),
  );
  expect(addressChunks([])).toEqual([]);
});

test('by default a chunk is shorter than the 8,192 characters at which Excel cuts silently', () => {
  const many = Array.from({ length: 5_000 }, (_address, row) => `B${row * 2 + 1}`);
  const chunks = addressChunks(many);
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(8_192);
  expect(chunks.length).toBeLessThan(6);
});

test('rows, columns and equal neighbours', () => {
  expect([rowsAddress(2, 4), columnsAddress(1, 3), columnsAddress(25, 26)]).toEqual(['3:5', 'B:D', 'Z:AA']);
  expect(equalRuns(['a', 'a', 'b', 'a'])).toEqual([
    { item: 'a', first: 0, last: 1 },
    { item: 'b', first: 2, last: 2 },
    { item: 'a', first: 3, last: 3 },
  ]);
  expect(equalRuns([])).toEqual([]);
});
