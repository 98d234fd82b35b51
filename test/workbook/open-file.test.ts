/** @jest-environment jsdom */
import { ExcelHost } from '../host/host';
import { opened, sampleBytes } from './opened';

test('a file opens as a workbook of its own, byte for byte, and this one stays as it is', async () => {
  const { host, workbook } = await opened(new ExcelHost());
  const before = host.snapshot();
  await workbook.openFile(sampleBytes);
  expect(host.createdWorkbooks).toEqual([{ file: sampleBytes, opened: true }]);
  expect(host.snapshot()).toEqual(before);
  expect(host.violations).toEqual([]);
});

test.each([24_575, 24_576, 24_577, 200_000])('a file of %i bytes is sent whole', async (length) => {
  const { host, workbook } = await opened(new ExcelHost());
  const bytes = Uint8Array.from({ length }, (_byte, index) => (index * 31) % 256);
  bytes.set([0x50, 0x4b]);
  await workbook.openFile(bytes);
  expect(host.createdWorkbooks[0]?.file).toEqual(bytes);
});

test('a host that refuses is told as a fault', async () => {
  const { host, workbook } = await opened(new ExcelHost());
  host.failMessage(host.nextMessage, 5103);
  await expect(workbook.openFile(sampleBytes)).rejects.toMatchObject({ fault: 'too-large' });
  await expect(workbook.openFile(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ fault: 'unknown' });
});
