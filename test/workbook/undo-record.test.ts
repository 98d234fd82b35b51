import { WorkbookError } from '../../src/workbook/port';
import {
  latestReplaced, longestUndoRecord, mostUndoSteps, undoSteps, withoutLatest, withReplaced, type ReplacedCell,
} from '../../src/workbook/undo-record';

const cell = (row: number, before: ReplacedCell['before'] = '旧'): ReplacedCell => {
  return { at: { sheet: '表', row, column: 1 }, before, format: 'General', after: row };
};

/** As it comes back from a workbook. */
const kept = (record: unknown): unknown => JSON.parse(JSON.stringify(record));

test('sets of corrections are taken back in the order in which they were made', () => {
  const first = withReplaced(undefined, [cell(1), { ...cell(2), format: '@' }, cell(3)]);
  const second = withReplaced(kept(first), [cell(4)]);
  expect(undoSteps(kept(second))).toBe(2);
  expect(latestReplaced(kept(second))).toEqual([cell(4)]);
  const rest = withoutLatest(kept(second), []);
  expect(latestReplaced(kept(rest))).toEqual([cell(1), cell(3), { ...cell(2), format: '@' }]);
  expect(withoutLatest(kept(rest), [])).toBeUndefined();
  expect(latestReplaced(withoutLatest(kept(rest), [cell(3)]))).toEqual([cell(3)]);
});

test('only the last sets are kept, and only as many as are not too long', () => {
  let record: unknown;
  for (let step = 0; step < mostUndoSteps + 5; step += 1) record = kept(withReplaced(record, [cell(step)]));
  expect(undoSteps(record)).toBe(mostUndoSteps);
  expect(latestReplaced(record)).toEqual([cell(mostUndoSteps + 4)]);
  const half = 'x'.repeat(longestUndoRecord / 2);
  record = kept(withReplaced(kept(withReplaced(record, [cell(1, half)])), [cell(2, half)]));
  expect(undoSteps(record)).toBe(1);
  expect(latestReplaced(record)).toEqual([cell(2, half)]);
  expect(() => withReplaced(record, [cell(1, half + half)])).toThrow(WorkbookError);
});

test.each([undefined, null, '{', { version: 2, steps: [[]] }, { version: 1, steps: [[{ sheet: 1 }]] }, []])(
  'a record that is damaged or of another version tells nothing: %j',
  (stored) => {
    expect(undoSteps(stored)).toBe(0);
    expect(latestReplaced(stored)).toBeUndefined();
    expect(withoutLatest(stored, [])).toBeUndefined();
    expect(undoSteps(withReplaced(stored, [cell(1)]))).toBe(1);
  },
);
