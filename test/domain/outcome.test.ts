import { instructs, outcomeOf } from '../../src/domain/records/outcome';

// 落实情况 | 读作
test.each([
  ['', 'none'], ['无', 'none'], ['—', 'none'], ['暂无', 'none'], ['尚未', 'none'],
  ['未落实', 'not-yet'], ['尚未解决', 'not-yet'], ['没有落实', 'not-yet'], ['未办理。', 'not-yet'], ['否', 'not-yet'], ['×', 'not-yet'],
  ['还没有答复', 'not-yet'], ['暂未得到解决', 'not-yet'], ['未落实到位', 'not-yet'],
  ['正在办理', 'in-hand'], ['办理中', 'in-hand'], ['正与资产处协调', 'in-hand'], ['已反映资产处，正在研究', 'in-hand'],
  ['已向后勤处反映，待答复', 'in-hand'], ['持续跟进', 'in-hand'], ['拟于2025年春季解决', 'in-hand'], ['计划列入下年度预算', 'in-hand'],
  ['已提交校长办公会，尚未研究', 'in-hand'], ['待落实', 'in-hand'], ['部分已落实，其余推进中', 'in-hand'], ['已部分解决', 'settled'], ['已解决部分，其余正在办理', 'in-hand'],
  ['尽快落实', 'in-hand'], ['下一步落实', 'in-hand'], ['预计9月完成', 'in-hand'], ['力争年底解决', 'in-hand'], ['逐步解决', 'in-hand'],
  ['已报告，待批', 'in-hand'], ['近期已解决', 'settled'],
  ['是', 'settled'], ['已落实', 'settled'], ['√', 'settled'], ['已协调资产处，调剂一间', 'settled'], ['已当场答复', 'settled'], ['无需办理', 'settled'],
  ['已解决，正在完善后续手续', 'settled'], ['此前未解决的问题现已解决', 'settled'], ['已列入实验中心建设计划', 'settled'], ['已办结', 'settled'],
  ['建设中心已答复', 'settled'], ['调剂实验室一间', 'settled'], ['2024-10-20已采纳', 'settled'],
] as const)('the outcome %j is %s', (text, expected) => {
  expect(outcomeOf(text)).toBe(expected);
});

// 领导批示 | 是否要办
test.each([
  ['请后勤处研究办理', true], ['同意', true], ['已阅，请资产处办理', true], ['阅处', true], ['请阅示', true],
  ['', false], ['无', false], ['已阅', false], ['阅', false], ['圈阅。', false], ['已阅 2024.10.8', false], ['阅。10月8日', false], ['知悉', false],
])('the instruction %j asks for something: %s', (text, expected) => {
  expect(instructs(text)).toBe(expected);
});
