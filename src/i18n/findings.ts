import type { Language } from '../domain/policy/text';

/** Words of the view of findings. */
export interface FindingsTexts {
  /** Name of the list, for screen readers. */
  list: string;
  none: string;
  noneTodo: string;
  /** Where every rule was run. */
  allPassed: string;
  noneShown: string;
  working: string;

  search: string;
  searchHint: string;
  clearSearch: string;
  filter: string;
  filterCount: (chosen: number) => string;
  severity: string;
  unit: string;
  leader: string;
  all: string;
  shown: (shown: number, all: number) => string;
  activeFilters: string;
  dismiss: (name: string) => string;
  clearFilters: string;
  close: string;

  groupBy: Readonly<Record<'rule' | 'row' | 'leader', string>>;
  grouping: string;
  openAll: string;
  closeAll: string;
  rowOf: (sheet: string, row: number) => string;
  leaderOf: (leader: string, unit: string) => string;
  noLeader: string;
  findingsIn: (count: number) => string;
  groupActions: (title: string) => string;

  place: (sheet: string, cell: string) => string;
  goTo: (place: string) => string;
  details: (place: string) => string;
  todo: string;
  why: (headings: string) => string;
  whyUncited: string;
  clause: (heading: string, text: string) => string;
  mayBeRight: string;
  related: string;
  choices: string;
  choose: (value: string) => string;

  fix: string;
  fixLabel: (place: string, old: string, value: string) => string;
  oldValue: string;
  newValue: string;
  blank: string;
  fixAll: (count: number) => string;
  fixAllOf: Readonly<Record<'rule' | 'row' | 'leader', (count: number) => string>>;
  undo: string;
  undoHint: string;
  confirmTitle: string;
  confirmIntro: (count: number) => string;
  confirmList: string;
  conflicts: (count: number) => string;
  chooseAll: string;
  write: (count: number) => string;
  nothingChosen: string;
  cancel: string;
  signs: string;

  acceptMore: string;
  acceptAll: (count: number) => string;
  acceptTitle: string;
  acceptIntro: (count: number) => string;
  reason: string;
  reasonHint: (longest: number) => string;
  reasonMissing: string;
  acceptNow: string;
  accepted: (count: number) => string;
  reasonGiven: (reason: string, day: string) => string;
  takeBack: string;
  takeBackLabel: (place: string) => string;
  lapsed: (count: number) => string;
  lapsedHint: string;
  remove: string;
  removeLabel: (place: string) => string;
  showMore: (count: number) => string;

  notRun: (count: number) => string;
  partlyRun: (count: number) => string;

  revealed: (place: string, what: string) => string;
  revealedOneOf: (place: string, number: number, count: number, what: string) => string;
  revealHidden: (place: string, count: number) => string;
  showHidden: string;
  next: string;
}

const zh: FindingsTexts = {
  list: '问题清单',
  none: '没有发现问题。',
  noneTodo: '能够核对的规则都通过了；没有核对的，在上面列出。',
  allPassed: '全部规则都核对过了。',
  noneShown: '没有符合筛选条件的问题。',
  working: '正在整理问题清单',

  search: '搜索问题、姓名、单元格',
  searchHint: '多个词用空格隔开，须同时出现。',
  clearSearch: '清空搜索',
  filter: '筛选',
  filterCount: (chosen) => `筛选（已选${chosen}项）`,
  severity: '级别',
  unit: '单位',
  leader: '领导干部',
  all: '全部',
  shown: (shown, all) => `显示 ${shown} / ${all}`,
  activeFilters: '当前的筛选条件',
  dismiss: (name) => `取消筛选条件“${name}”`,
  clearFilters: '清除筛选',
  close: '完成',

  groupBy: { rule: '按规则分组', row: '按表格行分组', leader: '按领导干部分组' },
  grouping: '分组方式',
  openAll: '全部展开',
  closeAll: '全部收起',
  rowOf: (sheet, row) => `${sheet} 第${row}行`,
  leaderOf: (leader, unit) => (unit === '' ? leader : `${leader}（${unit}）`),
  noLeader: '未涉及领导干部',
  findingsIn: (count) => `${count}项`,
  groupActions: (title) => `“${title}”的操作`,

  place: (sheet, cell) => `${sheet} ${cell}`,
  goTo: (place) => `转到 ${place}`,
  details: (place) => `${place} 的说明`,
  todo: '怎么办',
  why: (headings) => `依据（${headings}）`,
  whyUncited: '说明',
  clause: (heading, text) => `${heading}：“${text}”`,
  mayBeRight: '什么情况下不是问题',
  related: '相关单元格',
  choices: '改为其中一个',
  choose: (value) => `改为 ${value}`,

  fix: '修复',
  fixLabel: (place, old, value) => `修复 ${place}：${old} 改为 ${value}`,
  oldValue: '原为',
  newValue: '改为',
  blank: '（空白）',
  fixAll: (count) => `修复全部可安全修复的${count}处`,
  fixAllOf: {
    rule: (count) => `全部修复此规则（${count}处）`,
    row: (count) => `全部修复此行（${count}处）`,
    leader: (count) => `全部修复此组（${count}处）`,
  },
  undo: '撤销修复',
  undoHint: '恢复上一次修复之前的内容和格式。',
  confirmTitle: '确认修复',
  confirmIntro: (count) => `共${count}个单元格。只改写下面勾选的单元格，其余内容不动；写入后可以撤销。`,
  confirmList: '将要改写的单元格',
  conflicts: (count) => `另有${count}处修复与同一单元格的其他修复不一致，本次不写入；写入并重新校验后再处理。`,
  chooseAll: '全选',
  write: (count) => `写入（${count}）`,
  nothingChosen: '请至少勾选一个单元格。',
  cancel: '取消',
  signs: '图例：␣ 空格，□ 全角空格，↵ 换行，⇥ 制表符，◌ 不可见字符。',

  acceptMore: '认定为例外…',
  acceptAll: (count) => `全部认定为例外（${count}项）…`,
  acceptTitle: '认定为例外',
  acceptIntro: (count) =>
    `共${count}项。认定后不再作为问题列出，理由随工作簿保存，并在年度汇总表的说明中列出；所在行内容改动后自动失效，可以随时撤回。`,
  reason: '理由',
  reasonHint: (longest) => `不超过${longest}字，请写明依据或实际情况。`,
  reasonMissing: '请填写理由。',
  acceptNow: '认定',
  accepted: (count) => `已认定为例外（${count}）`,
  reasonGiven: (reason, day) => `理由：${reason}（${day} 认定）`,
  takeBack: '撤回',
  takeBackLabel: (place) => `撤回 ${place} 的例外`,
  lapsed: (count) => `这次没有用到的例外（${count}）`,
  lapsedHint: '所在行的内容已经改动、问题已不存在，或者不在本次统计期间内，这些例外这次没有起作用；确认不再需要的可以移除。',
  remove: '移除',
  removeLabel: (place) => `移除 ${place} 的例外`,
  showMore: (count) => `再显示${count}项`,

  notRun: (count) => `未核对的规则（${count}）`,
  partlyRun: (count) => `部分未核对的规则（${count}）`,

  revealed: (place, what) => `${place}：${what}`,
  revealedOneOf: (place, number, count, what) => `${place}，第${number}项，共${count}项：${what}`,
  revealHidden: (place, count) => `${place} 有${count}项问题，被筛选条件隐藏。`,
  showHidden: '清除筛选并显示',
  next: '下一项',
};

const en: FindingsTexts = {
  list: 'Findings',
  none: 'Nothing was found.',
  noneTodo: 'Every rule that could be checked has passed; those that could not are listed above.',
  allPassed: 'Every rule was checked.',
  noneShown: 'No finding fits the filters.',
  working: 'Arranging the findings',

  search: 'Search words, names, cells',
  searchHint: 'Separate several words by spaces; all of them must occur.',
  clearSearch: 'Clear search',
  filter: 'Filter',
  filterCount: (chosen) => `Filter (${chosen} chosen)`,
  severity: 'Severity',
  unit: 'Unit',
  leader: 'Leader',
  all: 'All',
  shown: (shown, all) => `Showing ${shown} of ${all}`,
  activeFilters: 'Filters in use',
  dismiss: (name) => `Remove the filter “${name}”`,
  clearFilters: 'Clear filters',
  close: 'Done',

  groupBy: { rule: 'Group by rule', row: 'Group by sheet row', leader: 'Group by leader' },
  grouping: 'Grouping',
  openAll: 'Open all',
  closeAll: 'Close all',
  rowOf: (sheet, row) => `${sheet}, row ${row}`,
  leaderOf: (leader, unit) => (unit === '' ? leader : `${leader} (${unit})`),
  noLeader: 'No leader concerned',
  findingsIn: (count) => `findings: ${count}`,
  groupActions: (title) => `Actions for “${title}”`,

  place: (sheet, cell) => `${sheet} ${cell}`,
  goTo: (place) => `Go to ${place}`,
  details: (place) => `Details of ${place}`,
  todo: 'What to do',
  why: (headings) => `Why (${headings})`,
  whyUncited: 'Why',
  clause: (heading, text) => `${heading}: ${text}`,
  mayBeRight: 'When it may be right',
  related: 'Related cells',
  choices: 'Change it to one of these',
  choose: (value) => `Change to ${value}`,

  fix: 'Fix',
  fixLabel: (place, old, value) => `Fix ${place}: ${old} becomes ${value}`,
  oldValue: 'from',
  newValue: 'to',
  blank: '(blank)',
  fixAll: (count) => `Make all safe fixes (${count})`,
  fixAllOf: {
    rule: (count) => `Fix all of this rule (${count})`,
    row: (count) => `Fix all of this row (${count})`,
    leader: (count) => `Fix all of this leader (${count})`,
  },
  undo: 'Undo fixes',
  undoHint: 'Brings back what the last fixes replaced, with its formats.',
  confirmTitle: 'Confirm fixes',
  confirmIntro: (count) =>
    `Cells: ${count}. Only the cells ticked below are written, nothing else is touched; you can undo it afterwards.`,
  confirmList: 'Cells that will be written',
  conflicts: (count) =>
    `Left out: ${count} more, because another fix sets the same cell to something else. Validate again after writing.`,
  chooseAll: 'All',
  write: (count) => `Write (${count})`,
  nothingChosen: 'Tick at least one cell.',
  cancel: 'Cancel',
  signs: 'Signs: ␣ space, □ full-width space, ↵ line break, ⇥ tab, ◌ invisible character.',

  acceptMore: 'Accept as exception…',
  acceptAll: (count) => `Accept all as exceptions (${count})…`,
  acceptTitle: 'Accept as exception',
  acceptIntro: (count) =>
    `Findings: ${count}. They are no longer listed as findings. The reason is kept in the workbook and printed in the notes of the annual summary; it lapses when the row changes, and can be taken back at any time.`,
  reason: 'Reason',
  reasonHint: (longest) => `At most ${longest} characters; give the grounds or the circumstances.`,
  reasonMissing: 'Please give a reason.',
  acceptNow: 'Accept',
  accepted: (count) => `Accepted as exceptions (${count})`,
  reasonGiven: (reason, day) => `Reason: ${reason} (accepted on ${day})`,
  takeBack: 'Take back',
  takeBackLabel: (place) => `Take back the exception at ${place}`,
  lapsed: (count) => `Exceptions not needed this time (${count})`,
  lapsedHint: 'The row has changed, the finding is gone, or it lies outside the period: these exceptions had no effect this time.',
  remove: 'Remove',
  removeLabel: (place) => `Remove the exception at ${place}`,
  showMore: (count) => `Show ${count} more`,

  notRun: (count) => `Rules not checked (${count})`,
  partlyRun: (count) => `Rules not checked everywhere (${count})`,

  revealed: (place, what) => `${place}: ${what}`,
  revealedOneOf: (place, number, count, what) => `${place}, ${number} of ${count}: ${what}`,
  revealHidden: (place, count) => `Findings at ${place} that the filters hide: ${count}.`,
  showHidden: 'Clear filters and show',
  next: 'Next',
};

export const findingsTexts: Readonly<Record<Language, FindingsTexts>> = { zh, en };
