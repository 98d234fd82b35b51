import type { RuleId } from '../../src/domain/rules/rule';

/** A problem put into the sample on purpose: the rule flags this cell, at least. */
export interface Planted {
  rule: RuleId;
  sheet: '联谊名单' | '联系记录' | '春节走访';
  cell: string;
  /** What is wrong there. */
  what: string;
  /** The cut-off date at which it shows; left out, at every one. */
  only?: '2025-05-20' | '2025-10-15';
}

/** The cut-off dates at which the sample is tried: while the second semester runs, and after the year. */
export const cutOffDates = ['2025-05-20', '2025-10-15'] as const;

export const planted: readonly Planted[] = [
  { rule: 'roster/leader-required', sheet: '联谊名单', cell: 'D27', what: '许嘉言 has no leader' },
  { rule: 'roster/representative-required', sheet: '联谊名单', cell: 'G26', what: '白少华 has nobody to contact' },
  { rule: 'roster/leader-eligible', sheet: '联谊名单', cell: 'E25', what: '曹卫国 is head of an office' },
  { rule: 'roster/leader-party-member', sheet: '联谊名单', cell: 'F24', what: '罗继伟: 群众' },
  { rule: 'roster/representative-not-party', sheet: '联谊名单', cell: 'J12', what: '褚文博: 中共党员' },
  { rule: 'roster/category-known', sheet: '联谊名单', cell: 'K14', what: '校友代表 is none of the six' },
  { rule: 'roster/pairing-limit', sheet: '联谊名单', cell: 'D11', what: '韩立峰 has three' },
  { rule: 'roster/duplicate-pairing', sheet: '联谊名单', cell: 'G20', what: '邓学林 and 秦海涛 twice' },
  { rule: 'roster/period-valid', sheet: '联谊名单', cell: 'L13', what: '2024年13月起' },
  { rule: 'roster/decision-recorded', sheet: '联谊名单', cell: 'M8', what: 'no meeting for 郑雅宁' },
  { rule: 'roster/not-both-sides', sheet: '联谊名单', cell: 'G23', what: '何静波 is a leader in row 18' },
  { rule: 'roster/same-name', sheet: '联谊名单', cell: 'G24', what: 'two people called 刘洋' },
  { rule: 'roster/shared-representative', sheet: '联谊名单', cell: 'G15', what: '钱淑贞 has two leaders' },
  { rule: 'roster/left-without', sheet: '联谊名单', cell: 'L21', what: '范晓东’s only pairing ended' },
  { rule: 'log/date-required', sheet: '联系记录', cell: 'B29', what: 'no date' },
  { rule: 'log/date-readable', sheet: '联系记录', cell: 'B20', what: '2024-11-31' },
  { rule: 'log/date-certain', sheet: '联系记录', cell: 'B19', what: 'the number 2024.1' },
  { rule: 'log/date-certain', sheet: '联系记录', cell: 'B26', what: '11月28日, no year' },
  { rule: 'log/date-form', sheet: '联系记录', cell: 'B15', what: 'text 2024.10.22' },
  { rule: 'log/date-span', sheet: '联系记录', cell: 'B43', what: '2025年3月5—6日' },
  { rule: 'log/date-not-future', sheet: '联系记录', cell: 'B54', what: '2035 for 2025' },
  { rule: 'log/date-in-force', sheet: '联系记录', cell: 'B21', what: '2014 for 2024' },
  { rule: 'log/leader-known', sheet: '联系记录', cell: 'D48', what: '王建民 is on no roster' },
  { rule: 'log/representative-known', sheet: '联系记录', cell: 'E27', what: '杨小棠 for 杨晓棠' },
  { rule: 'log/person-certain', sheet: '联系记录', cell: 'E17', what: 'which 刘洋' },
  { rule: 'log/pair-on-roster', sheet: '联系记录', cell: 'E52', what: '周秉文 and 孙维嘉 are no pair' },
  { rule: 'log/within-pairing', sheet: '联系记录', cell: 'B50', what: '吕思齐 had left' },
  { rule: 'log/form-known', sheet: '联系记录', cell: 'F33', what: 'no form' },
  { rule: 'log/form-known', sheet: '联系记录', cell: 'F57', what: '托人带话' },
  { rule: 'log/content-required', sheet: '联系记录', cell: 'H31', what: 'no content' },
  { rule: 'log/content-thin', sheet: '联系记录', cell: 'H22', what: '谈心' },
  { rule: 'log/content-repeated', sheet: '联系记录', cell: 'H74', what: 'as row 73 but for a stop' },
  { rule: 'log/duplicate', sheet: '联系记录', cell: 'B64', what: '卫红梅 twice on one day' },
  { rule: 'log/initiative', sheet: '联系记录', cell: 'G62', what: '否' },
  { rule: 'log/follow-up', sheet: '联系记录', cell: 'K61', what: '暂无 for an outcome' },
  { rule: 'log/reported', sheet: '联系记录', cell: 'L34', what: 'an opinion that was not reported' },
  { rule: 'quota/unmet', sheet: '联谊名单', cell: 'G24', what: '罗继伟 and 刘洋: one of two' },
  { rule: 'quota/pending', sheet: '联谊名单', cell: 'G22', what: 'the second is in June', only: '2025-05-20' },
  { rule: 'quota/partial', sheet: '联谊名单', cell: 'G25', what: 'paired since 15 November' },
  { rule: 'quota/clustered', sheet: '联谊名单', cell: 'G18', what: 'both within four days of April' },
  { rule: 'workbook/cell-error', sheet: '联系记录', cell: 'C58', what: '#N/A' },
  { rule: 'workbook/rows-skipped', sheet: '联谊名单', cell: 'B28', what: '合计, 说明, 填表人' },
  { rule: 'workbook/hidden-rows', sheet: '联系记录', cell: 'B38', what: 'one row is hidden' },
  { rule: 'workbook/column-missing', sheet: '春节走访', cell: 'B2', what: 'no form, no initiative' },
];
