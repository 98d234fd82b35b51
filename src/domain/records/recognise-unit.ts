import type { HeadGrid } from './recognise-grid';

/** The unit that all rows of a table without such a column belong to, and what says so. */
export interface WholeUnit {
  unit: string;
  from: 'sheet' | 'title';
}

const unitName = /^[\p{Script=Han}（）()·]{1,18}(?:学院|书院|学部|系|研究所|研究院|研究中心|中心|医院|图书馆|[处部办]|党委|党总支|总支|直属党支部|党工委|机关)$/u;
const wordsOfTables =
  /党员领导干部|领导干部|党外代表人士|党外人士|党外|代表人士|联谊交友|交友联谊|联谊|交友|联系|结对|走访|慰问|谈心谈话|谈话|活动|情况|花名册|名单|名册|记录|登记|台账|一览|汇总|明细|工作|表|与|和|及|的/g;
const times = /\d{4}\s*[-—–~至]\s*\d{2,4}(?:学年(?:度)?)?|\d{4}(?:学年度?|年度?)|第[一二12]学期|[春秋]季学期?|[上下]半年|[(（]\d+[)）]|学年度?|年度/g;
const label = new RegExp(
  '^(?:填报|报送|编制|填表|上报|所在|所属)?(?:单位|部门|学院|党组织|二级单位|党总支)(?:名称)?(?:[（(][^（）()]*[)）])?[:：]' +
    '\\s*([^:：]*?)(?:\\s{2,}|\\s*(?:填报|填表|报送|编制|上报)?(?:日期|时间|人)|$)',
);
/** The university's own offices fill in forms for the whole school; units of measure are none at all. */
const notAUnit = /干部$|统战部|组织部|党委办公室|党政办公室|校办|^(?:人|次|人次|元|万元|个|名)$/;
const places = new RegExp(
  '^(?:中国|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|' +
    '青海|台湾|内蒙古|广西|西藏|宁夏|新疆|西安|宝鸡|咸阳|渭南|延安|汉中|榆林|安康|商洛|铜川|杨凌|西北|西南|东北|华东|华南|华中|华北)',
);

/** The unit that the sheet's name gives, else the one that stands above the heading; undefined when neither does. */
export function wholeUnit(grid: HeadGrid, top: number): WholeUnit | undefined {
  const fromSheet = unitIn(grid.head.name);
  if (fromSheet !== undefined) return { unit: fromSheet, from: 'sheet' };
  const titles: string[] = [];
  for (let row = 0; row < top; row += 1) {
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.text(row, column);
      const labelled = labelledUnit(text, grid.text(row, column + 1));
      if (labelled !== undefined) return { unit: labelled, from: 'title' };
      if (text !== '') titles.push(text);
    }
  }
  for (const title of titles) {
    const unit = title.length <= 60 ? unitIn(title) : undefined;
    // 西安某学院 is the university itself; below a 大学 an 学院 is one of its units.
    if (unit !== undefined && !places.test(unit)) return { unit, from: 'title' };
  }
  return undefined;
}

/** 填报单位（盖章）：护理学院, or with the name in the next cell. */
function labelledUnit(text: string, next: string): string | undefined {
  const found = label.exec(text);
  if (!found) return undefined;
  const name = (found[1] ?? '').trim() === '' ? next : (found[1] ?? '').trim();
  return name !== '' && name.length <= 20 && !/[:：_＿]/.test(name) && !notAUnit.test(name) ? name : undefined;
}

/** What is left of a name or title without years and the words of every such table, when that is a unit's name. */
function unitIn(text: string): string | undefined {
  const rest = text
    .replace(times, '')
    .replace(wordsOfTables, '')
    .replace(/^[\d.、_\-—\s]+|[\d_\-—\s]+$/g, '')
    .replace(/^.*大学(?=.)/, '')
    .trim();
  return unitName.test(rest) && !notAUnit.test(rest) ? rest : undefined;
}
