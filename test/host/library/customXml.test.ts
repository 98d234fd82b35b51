/** @jest-environment jsdom */
import { ExcelHost } from '../host';
import { rootNamespace } from '../model/xmlFragment';
import { loadOffice } from '../seams/jsdom';

const own = '<store xmlns="urn:a" key="x">1 &lt; 2</store>';
const other = '<b:root xmlns:b="urn:b"><b:empty/><![CDATA[<]]></b:root>';

test('parts are added, found by their namespace, replaced and deleted; they are saved with the file', async () => {
  const host = new ExcelHost();
  const { Excel: excel } = await loadOffice(host);
  await excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add(other);
    customXmlParts.add(own);
    const found = customXmlParts.getByNamespace('urn:a').load('items/id,items/namespaceUri');
    const count = customXmlParts.getCount();
    await context.sync();
    expect([count.value, found.items.map(({ namespaceUri }) => namespaceUri)]).toEqual([2, ['urn:a']]);
    const [part] = found.items;
    const xml = part?.getXml();
    await context.sync();
    expect(xml?.value).toBe(own);
    part?.setXml(own.replace('1', '0'));
    await context.sync();
  });
  const again = await host.reopen();
  expect(again.workbook.customXml.map(({ xml }) => xml)).toEqual([other, own.replace('1', '0')]);
  const { Excel: later } = await loadOffice(again);
  await later.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const found = customXmlParts.getByNamespace('urn:b').load('items/id');
    await context.sync();
    found.items.forEach((part) => part.delete());
    await context.sync();
  });
  expect(again.workbook.customXml).toHaveLength(1);
  expect([...host.violations, ...again.violations]).toEqual([]);
});

test.each(['', 'x', '<a>', '<a></b>', '<a/><b/>', '<a>&</a>', '<a>\u0001</a>', '<!DOCTYPE a><a/>', 'x<a/>'])(
  '%j is refused',
  async (xml) => {
    expect(rootNamespace(xml)).toBeUndefined();
    const host = new ExcelHost();
    const { Excel: excel } = await loadOffice(host);
    const adding = excel.run(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(host.workbook.customXml).toEqual([]);
  },
);

test('a workbook is made of a file, not of another text', async () => {
  const host = new ExcelHost();
  const { Excel: excel } = await loadOffice(host);
  const file = await host.save();
  await excel.createWorkbook(Buffer.from(file).toString('base64'));
  expect(host.createdWorkbooks.map(({ file: made, opened }) => [made.length, opened])).toEqual([[file.length, true]]);
  await expect(excel.createWorkbook('no base64!')).rejects.toMatchObject({ code: 'InvalidArgument' });
  expect(host.violations).toEqual([]);
});
