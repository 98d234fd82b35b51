import { defaultForms } from '../../src/domain/policy/forms';
import { formReader } from '../../src/domain/records/forms';

const read = formReader([...defaultForms]);
const [meeting, telephone, visit, online] = ['见面约谈', '电话沟通', '走访慰问', '网上互动'];

test.each([
  ['电话、微信', telephone],
  ['面谈+电话', meeting],
  ['走访/座谈', visit],
  ['面谈和微信', meeting],
  ['电话 微信', telephone],
  ['见面约谈、电话沟通及微信', meeting],
  ['1.面谈\n2.电话', meeting],
  ['电话、微信等形式', telephone],
  ['面谈（办公室、教室），电话', meeting],
  ['电话、其他（节假日、重要节点）', telephone],
])('%j names several forms, and counts under the first', (text, name) => {
  expect(read(text)).toEqual({ kind: 'several', name, unknown: [], text });
});

test.each([
  ['微信、视频', online],
  ['走访慰问（春节）', visit],
  ['微信等方式', online],
  ['通过电话', telephone],
])('%j is one form in other words', (text, name) => {
  expect(read(text)).toEqual({ kind: 'synonym', name, text });
});

test.each([
  ['电话、托人带话', telephone, ['托人带话']],
  ['面谈和散步', meeting, ['散步']],
  ['微信、电话（未接通）', online, ['电话（未接通）']],
])('%j holds a part that is no form', (text, name, unknown) => {
  expect(read(text)).toMatchObject({ kind: 'several', name, unknown });
});

test.each(['托人带话', '校园散步、散心', '托人和气地带话', '电话（未接通）', '等'])('%j names no form', (text) => {
  expect(read(text)).toEqual({ kind: 'unknown', text });
});

test('a form of the settings whose name holds a sign is one form', () => {
  const own = formReader([...defaultForms, { name: '走访/座谈', synonyms: [] }]);
  expect(own('走访/座谈')).toEqual({ kind: 'known', name: '走访/座谈' });
});
