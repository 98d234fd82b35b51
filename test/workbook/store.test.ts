/** @jest-environment jsdom */
import { storeKeys } from '../../src/workbook/port';
import { readStoreXml, storeXml } from '../../src/workbook/store-part';
import { ExcelHost } from '../host/host';
import { CustomXmlPart } from '../host/model/workbook';
import { opened } from './opened';

const foreign = '<root xmlns="urn:of-another-program"><a>1</a></root>';

function bookWith(...parts: string[]): ExcelHost {
  const host = new ExcelHost();
  host.workbook.customXml.push(...parts.map((xml) => new CustomXmlPart(xml)));
  return host;
}

test('values are kept with the workbook, one part for each key, and survive saving', async () => {
  const { host, workbook } = await opened(bookWith(foreign));
  const before = host.snapshot();
  expect(await workbook.readStore()).toEqual({});
  const settings = { 单位: '<医学院 & "护理">', list: [1, null, true], date: '2024-10-15T00:00:00Z', control: '\u0001\ufffe' };
  await workbook.writeStore(storeKeys.settings, settings);
  await workbook.writeStore(storeKeys.mapping, []);
  await workbook.writeStore(storeKeys.settings, { ...settings, 单位: '药学院' });
  const kept = { [storeKeys.settings]: { ...settings, 单位: '药学院' }, [storeKeys.mapping]: [] };
  expect(await workbook.readStore()).toEqual(kept);
  expect((await workbook.survey()).stored).toEqual(kept);
  expect(host.workbook.customXml).toHaveLength(3);
  const again = await opened(await host.reopen());
  expect(await again.workbook.readStore()).toEqual(kept);
  await again.workbook.writeStore(storeKeys.settings, undefined);
  await again.workbook.writeStore(storeKeys.mapping, undefined);
  await again.workbook.writeStore(storeKeys.summary, undefined);
  expect(again.host.snapshot()).toEqual(before);
  expect([...host.violations, ...again.host.violations]).toEqual([]);
});

test('of two parts of one key the one that was added last holds, and writing takes the other away', async () => {
  const { host, workbook } = await opened(
    bookWith(storeXml(storeKeys.settings, '甲'), storeXml(storeKeys.mapping, '图'), storeXml(storeKeys.settings, '乙')),
  );
  expect(await workbook.readStore()).toEqual({ [storeKeys.settings]: '乙', [storeKeys.mapping]: '图' });
  await workbook.writeStore(storeKeys.settings, '丙');
  expect(host.workbook.customXml.map(({ xml }) => readStoreXml(xml)?.value)).toEqual(['图', '丙']);
});

test('what is damaged is handed over as it is, and what is foreign is not looked at', async () => {
  const parts = [
    `<store xmlns="urn:liaison-ledger:store" key="${storeKeys.mapping}">{"a":</store>`,
    '<store xmlns="urn:liaison-ledger:store" key="liaison.of-tomorrow">1</store>',
    ...Array.from({ length: 60 }, () => foreign),
  ];
  const { host, workbook } = await opened(bookWith(...parts));
  expect(await workbook.readStore()).toEqual({ [storeKeys.mapping]: '{"a":' });
  expect(host.messages).toHaveLength(2);
  expect(host.messages.reduce((sum, { actions }) => sum + actions, 0)).toBeLessThan(20);
  expect(host.workbook.customXml.map(({ xml }) => xml)).toEqual(parts);
});

test.each(['GeneralException', 'AccessDenied', 5102])('when keeping fails (%s), the old value or the new one is there', async (error) => {
  for (const when of ['before', 'after'] as const) {
    for (let message = 0; message < 3; message += 1) {
      const { host, workbook } = await opened(bookWith(storeXml(storeKeys.settings, '旧')));
      host.failMessage(host.nextMessage + message, error, when);
      await expect(workbook.writeStore(storeKeys.settings, '新')).rejects.toThrow();
      const isWritten = message === 2 && when === 'after';
      expect(await workbook.readStore()).toEqual({ [storeKeys.settings]: isWritten ? '新' : '旧' });
    }
  }
});
