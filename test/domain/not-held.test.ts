import { defaultSettings } from '../../src/domain/policy/settings';
import type { LogField } from '../../src/domain/records/fields';
import { readLedger } from '../../src/domain/records/ledger';
import { exampleTables } from '../../src/domain/rules/example';

/** Which cell of a record says that the contact did not take place. */
function notHeld(cells: Partial<Record<LogField, string>>): string | undefined {
  return readLedger(exampleTables({ log: [cells] }), defaultSettings).records[0]?.notHeld;
}

// 备注
test.each([
  '取消', '已取消', '因故取消', '因疫情取消', '改期', '改期至10月20日', '因会议改期', '顺延', '顺延一周', '顺延至下周', '推迟', '未成行',
  '因周婷出差未成行', '未联系上', '没联系上', '无人接听', '未接通', '电话未接', '未见到本人', '对方临时有事，取消', '李晓梅出差，改期', '作废',
  '待联系', '尚未进行', '未如期开展', '另约时间', '择期再约', '爽约', '误登', '联系不上', '座谈会延期举行', '原定9月10日，改期',
])('the remark %j says that the contact did not take place', (remark) => {
  expect(notHeld({ remark })).toBe('remark');
});

test.each([
  '', '无', '已完成', '线上', '新增', '课题延期', '座谈取消，改为电话沟通', '未见面，电话沟通', '原定10日，已于15日补谈', '意见未落实', '未入党',
  '上次未联系上', '取消编制', '职称评审推迟', '未参加民主党派', '中秋节前', '未婚', '未解决', '打算调离', '没有意见', '婚礼取消后的近况', '访学延期',
  '未来技术学院', '取消年度考核优秀资格的问题已由人事处在书面材料中作了说明，本人没有异议，详见附件',
])('the remark %j does not', (remark) => {
  expect(notHeld({ remark })).toBeUndefined();
});

test.each(['面谈（取消）', '电话（未接通）', '电话（无人接听）', '走访（未见到本人）', '未成行'])('nor the form %j', (form) => {
  expect(notHeld({ form })).toBe('form');
});

test.each(['电话、托人带话', '线下改线上', '改期后面谈', '电话沟通'])('the form %j says nothing of the kind', (form) => {
  expect(notHeld({ form })).toBeUndefined();
});

test.each([
  '因周婷出差未成行', '原定面谈，因故改期至10月20日', '电话无人接听', '因故取消', '已取消', '因疫情取消走访', '未联系上', '李晓梅外出，未见到',
  '拟走访，未成行',
])('nor the content %j', (content) => {
  expect(notHeld({ content })).toBe('content');
});

test.each([
  '谈课题延期事宜', '了解项目推迟原因', '新生军训延期，家中无人照看', '电话沟通，课题因疫情延期', '李晓梅反映取消坐班', '爱人调动未成行',
  '谈心谈话，安抚情绪，项目被取消', '未评上职称，情绪低落', '因疫情影响课题延期', '上次未联系上，本次电话问候', '课程改革取消期末考试',
])('the content %j tells of a contact', (content) => {
  expect(notHeld({ content })).toBeUndefined();
});

test.each(['否', '×', '未完成', '计划中'])('the remark %j is of the contact, unless it may be of an opinion', (remark) => {
  expect([notHeld({ remark }), notHeld({ remark, opinion: '停车难' })]).toEqual(['remark', undefined]);
});
