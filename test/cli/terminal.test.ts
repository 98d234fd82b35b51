import { PassThrough } from 'node:stream';
import { aligned, displayWidth, plain, Progress } from '../../src/cli/terminal';

test.each([
  ['abc', 3], ['单位', 4], ['２次', 4], ['—', 1], ['𠮷', 2], ['e\u0301', 1], ['', 0],
])('“%s” takes %d cells of a terminal', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('columns stand below one another, numbers at the right', () => {
  expect(aligned([['单位', '次数'], ['a', '2'], ['药学院', '10']], new Set([1]))).toEqual(['单位    次数', 'a          2', '药学院    10']);
  expect(aligned([], new Set())).toEqual([]);
});

test('what steers a terminal becomes a blank', () => {
  expect(plain('a\u001b[31mb\nc\u202ed\u0085')).toBe('a [31mb c d');
});

/** A stream that remembers what was written to it. */
function stream(isTTY: boolean): { stream: NodeJS.WriteStream; written: () => string } {
  const through = new PassThrough();
  const own = Object.assign(through, { isTTY, columns: 12 }) as unknown as NodeJS.WriteStream;
  return { stream: own, written: () => String(through.read() ?? '') };
}

test('progress is one line that is written over, as wide as the terminal, and is taken away', () => {
  const { stream: terminal, written } = stream(true);
  const progress = new Progress(terminal);
  progress.show('药学院校验 50%');
  expect(written()).toBe('\r\u001b[K药学院校验 ');
  progress.show('药学院校验 50%');
  expect(written()).toBe('');
  progress.clear();
  expect(written()).toBe('\r\u001b[K');
  progress.clear();
  expect(written()).toBe('');
});

test('where there is no terminal, progress is not shown', () => {
  const { stream: file, written } = stream(false);
  const progress = new Progress(file);
  progress.show('50%');
  progress.clear();
  expect(written()).toBe('');
});
