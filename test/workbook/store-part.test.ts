import { readStoreXml, storeNamespace, storeXml } from '../../src/workbook/store-part';

const value = { 表: '<甲 & "乙">', controls: '\u0000\r\n\t\ufffe\uffff', emoji: '𠮷', list: [1, null, true], ']]>': '' };

test('what is written is read again, whatever it holds', () => {
  const xml = storeXml('liaison.mapping', value);
  expect(readStoreXml(xml)).toEqual({ key: 'liaison.mapping', value });
  expect(xml).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
});

test.each([
  ['a declaration', `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<!-- saved -->\n<store xmlns="${storeNamespace}" key="liaison.settings">{"a":"&lt;"}</store>\n`],
  ['a prefix', `<ns0:store key="liaison.settings" xmlns:ns0="${storeNamespace}">{"a":"&lt;"}</ns0:store>`],
  ['other quotes', `<store key='liaison.settings' xmlns='${storeNamespace}'>{"a":"&#60;"}</store >`],
  ['CDATA', `<store xmlns="${storeNamespace}" key="liaison.settings"><![CDATA[{"a":"<"}]]></store>`],
  ['entities', `<store xmlns="${storeNamespace}" key="liaison.settings">{&quot;a&quot;:&#x22;&lt;"}</store>`],
])('it is read with %s', (_how, xml) => {
  expect(readStoreXml(xml)).toEqual({ key: 'liaison.settings', value: { a: '<' } });
});

test('what is no JSON is handed over as it is', () => {
  const of = (text: string) => readStoreXml(`<store xmlns="${storeNamespace}" key="liaison.summary">${text}</store>`);
  expect(of('{"a":')).toEqual({ key: 'liaison.summary', value: '{"a":' });
  expect(of('')).toEqual({ key: 'liaison.summary', value: '' });
});

test.each([
  ['another namespace', '<store xmlns="urn:other" key="liaison.mapping">1</store>'],
  ['another prefix', `<b:store xmlns:a="${storeNamespace}" xmlns:b="urn:other" key="liaison.mapping">1</b:store>`],
  ['another key', `<store xmlns="${storeNamespace}" key="other">1</store>`],
  ['another root', `<shop xmlns="${storeNamespace}" key="liaison.mapping">1</shop>`],
  ['no end', `<store xmlns="${storeNamespace}" key="liaison.mapping">1`],
  ['nothing', ''],
])('a part with %s is not ours', (_what, xml) => {
  expect(readStoreXml(xml)).toBeUndefined();
});
