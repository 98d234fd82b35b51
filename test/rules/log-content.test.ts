import { auditExample } from '../../src/domain/audit/example-audit';
import { saysNothing } from '../../src/domain/records/log';
import { ruleOf, wordingOf } from '../../src/domain/rules/wording';
import { soundOf } from '../../src/i18n/sound';

function messagesOf(rule: 'log/content-thin' | 'log/content-required', content: string): string[] {
  const example = { log: [{ content, leader: '王建国', representative: '李晓梅' }] };
  return auditExample(ruleOf(rule), example, soundOf).findings.map(({ message }) => message);
}

describe('log/content-thin', () => {
  // 内容 | 结果
  it.each([
    ['实验室用房紧张盼协调', []],
    ['实验室用房紧张盼解', ['short']],
    ['实验室，用房；紧张（盼）解。', ['short']],
    ['王建国与李晓梅：实验室用房紧张', ['short']],
    ['与李晓梅谈实验室用房紧张的事', []],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', ['short']],
    ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', []],
    ['ＡＢＣ１２３', ['short']],
    ['正常', ['stock']],
    ['已联系。', ['stock']],
    ['谈心', ['stock']],
    ['谈心谈话，一切正常，无异常情况', ['stock']],
    ['了解李晓梅同志的思想、工作、学习、生活情况', ['stock']],
    ['同上', ['stock']],
    ['了解李晓梅同志指导研究生的情况', []],
    ['？？？', ['short']],
    // 空白和“无”由 log/content-required 提示。
    ['', []],
    ['无', []],
    ['——', []],
  ])('%s', (content, expected) => {
    expect(messagesOf('log/content-thin', content)).toEqual(expected);
  });

  it('leaves to content-required what is blank, and the other way round', () => {
    for (const content of ['', '　', '无', '暂无', '—', '/', '正常', '谈心', '听取对学院科研平台建设的意见']) {
      const both = [...messagesOf('log/content-thin', content), ...messagesOf('log/content-required', content)];
      expect([content, both.length <= 1]).toEqual([content, true]);
    }
  });
});

describe('log/content-repeated', () => {
  const text = '听取对学院科研平台建设的意见';
  const found = (contents: readonly string[]) =>
    auditExample(ruleOf('log/content-repeated'), { log: contents.map((content) => ({ content })) }, soundOf).findings;

  it('names five of the others, and how many more there are', () => {
    const findings = found(Array<string>(9).fill(text));
    expect(findings).toHaveLength(8);
    expect(findings.map(({ related }) => related.length)).toEqual(Array(8).fill(5));
    const last = findings.at(-1);
    expect(last && wordingOf(last, 'zh').what).toBe(
      '联系内容与联系记录!E2、联系记录!E3、联系记录!E4、联系记录!E5、联系记录!E6以及另外3条记录相同（不计标点和双方姓名）；次数照计。',
    );
    expect(last && wordingOf(last, 'en').what).toMatch(/联系记录!E6 and 3 more records, punctuation and both names aside/);
  });

  it('does not flag the first, which the others are like', () => {
    expect(found([text, '了解指导研究生和申报课题的情况', text]).map(({ at, data }) => [at.row, data['cells']])).toEqual([
      [3, ['联系记录!E2']],
    ]);
  });

  it('compares contents of all sheets and people, but not thin ones', () => {
    expect(found(['正常', '正常', '节日问候', '节日问候'])).toEqual([]);
  });

  it('flags each of 150,000 equal rows in reasonable time', () => {
    expect(found(Array<string>(150_000).fill(text))).toHaveLength(149_999);
  });
});

// 单元格 | 是否表示“没有”
test.each([
  ['', true], ['无', true], ['—', true], ['——', true], ['-', true], ['/', true], ['暂无', true], ['无。', true], ['没有意见', true],
  ['暂无意见建议', true], ['无其他意见', true], ['未提出意见', true], ['目前没有困难', true], ['N/A', true], ['Ｎ／Ａ', true], ['none', true],
  ['无意见、建议', true], ['无意见、无建议', true], ['无意见，无困难', true], ['（无）', true], ['【暂无】', true], ['没什么意见', true],
  ['没意见', true], ['没有提出意见', true], ['没有特别的困难', true], ['无困难和问题', true], ['目前暂无', true], ['暂时没有', true],
  ['对方未提出意见建议', true], ['本次无', true], ['均无', true], ['没有反映问题', true], ['無', true],
  ['建议：无', true], ['意见：无；建议：无', true], ['意见建议:暂无', true], ['1.无', true], ['1、无；2、无', true], ['无意见！', true],
  ['建议：无障碍设施', false], ['意见：', false], ['建议', false], ['1.建议增加投入', false],
  ['无意见建议，感谢学校关心', false], ['没有困难补助', false], ['未落实', false], ['无需办理', false], ['本次建议增加投入', false],
  ['对方提出意见', false], ['没有意见箱', false], ['无建议渠道', false],
  ['无障碍设施不足', false], ['无人值守', false], ['没有实验室', false], ['0', false], ['已答复', false], ['建议增加投入', false],
])('saysNothing: %s', (text, expected) => {
  expect(saysNothing(text)).toBe(expected);
});
