import type { Language } from '../domain/policy/text';
import { items } from './pane.en';

/** What the pane says of running jobs, of fixes and of results that are out of date. */
interface JobTexts {
  fixing: string;
  cancel: string;
  /** Seconds, as people say them. */
  timeLeft: (seconds: number) => string;
  rows: (done: number, total: number) => string;

  rechecked: (errors: number, warnings: number, infos: number) => string;
  rechecking: string;
  recheckedOnly: string;
  marksBehind: string;
  /** Of a check that could not be written. */
  notWritten: string;
  partlyRun: (count: number) => string;
  fixed: (count: number) => string;
  fixedNone: string;
  undo: string;
  undone: (count: number) => string;
  undoneNone: string;
  nothingToUndo: string;
  left: Readonly<Record<'changed' | 'formula' | 'protected' | 'gone', (cells: string) => string>>;
  andMore: (cells: string, count: number) => string;
  accepted: (count: number) => string;
  acceptedTodo: string;
  takenBack: (count: number) => string;
  settingsSaved: string;
  contacts: (sheet: string) => string;
  sample: string;
  sampleTodo: string;
  /** After something was done, why what was to follow was not. */
  notFollowed: (why: string) => string;
  cancelled: string;
  abandoned: string;
  abandonedTodo: string;
  staleLocal: string;
  staleRemote: string;
  otherPeriod: string;
}

const zh: JobTexts = {
  fixing: '正在写入更改',
  cancel: '取消',
  timeLeft: (seconds) => (seconds < 60 ? `约剩${seconds}秒` : `约剩${Math.round(seconds / 60)}分钟`),
  rows: (done, total) => `${done} / ${total}行`,

  rechecked: (errors, warnings, infos) => `已自动校验：必须更正${errors}项，请核实${warnings}项，提示${infos}项。`,
  rechecking: '正在自动校验',
  recheckedOnly: '自动校验只更新本窗格，不写入工作簿。',
  marksBehind: '表中的标色和“校验结果”没有随之更新，点击“校验”更新。',
  notWritten: '这次校验发现的问题列在下面，标色和“校验结果”工作表可能没有更新。',
  partlyRun: (count) => `另有${count}条规则在部分工作表上缺少需要的列，未能核对。`,
  fixed: (count) => `已修复${count}个单元格。可以点击“撤销修复”恢复原来的内容和格式。`,
  undo: '撤销修复',
  fixedNone: '没有修复任何单元格。',
  undone: (count) => `已恢复${count}个单元格原来的内容和格式。`,
  undoneNone: '没有恢复任何单元格。',
  nothingToUndo: '没有可以撤销的修复。',
  left: {
    changed: (cells) => `内容已经变动，没有改动：${cells}。`,
    formula: (cells) => `单元格里是公式，没有改动：${cells}。请在公式引用的地方更正。`,
    protected: (cells) => `工作表受保护，没有改动：${cells}。撤销保护后再试。`,
    gone: (cells) => `工作表已经不在了：${cells}。`,
  },
  andMore: (cells, count) => `${cells}等${count}个单元格`,
  accepted: (count) => `已将${count}项认定为例外，随工作簿保存，并在汇总表的说明中列出。`,
  acceptedTodo: '如需撤回，请看问题列表上方的“已认定为例外”。',
  takenBack: (count) => `已撤回${count}项例外。`,
  settingsSaved: '设置已保存在工作簿中。',
  contacts: (sheet) => `已写入工作表“${sheet}”。`,
  sample: '示例台账已在新窗口中打开。',
  sampleTodo: '请在示例的窗口中打开“台账助手”，点击“校验”看看效果。您自己的工作簿没有改动。',
  notFollowed: (why) => `但随后的步骤没有完成：${why}`,
  cancelled: '已取消，工作簿没有留下没写完的内容。',
  abandoned: 'Excel 没有回应，已停止等待。',
  abandonedTodo: '请看是否正在编辑单元格或有对话框没有关闭。已交给 Excel 的步骤可能稍后才完成；再点击一次“校验”即可得到完整的结果。',
  staleLocal: '校验之后工作簿有改动，结果可能已过时，请重新校验。',
  staleRemote: '校验之后同事改动了工作簿，结果可能已过时，请重新校验。',
  otherPeriod: '统计期间或截止日已更改，下面仍是原来的结果，请重新校验。',
};

const en: JobTexts = {
  fixing: 'Writing the changes',
  cancel: 'Cancel',
  timeLeft: (seconds) => (seconds < 60 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`),
  rows: (done, total) => `${done} / ${total} rows`,

  rechecked: (errors, warnings, infos) =>
    `Validated automatically: ${items(errors, 'error', 'errors')}, ${items(warnings, 'warning', 'warnings')}, ${items(infos, 'note', 'notes')}.`,
  rechecking: 'Validating automatically',
  recheckedOnly: 'Automatic validation updates this pane only and writes nothing.',
  marksBehind: 'The colours in the sheets and the sheet of findings were not renewed. Press Validate to renew them.',
  notWritten: 'What this validation found is listed below; the colours and the sheet of findings may not have been renewed.',
  partlyRun: (count) =>
    `${count} more ${count === 1 ? 'rule lacks' : 'rules lack'} columns on some sheets and could not be checked there.`,
  fixed: (count) => `${count} ${count === 1 ? 'cell was' : 'cells were'} fixed. Undo fixes brings back what they held.`,
  undo: 'Undo fixes',
  fixedNone: 'No cell was fixed.',
  undone: (count) => `${count} ${count === 1 ? 'cell has its' : 'cells have their'} earlier content and format again.`,
  undoneNone: 'No cell was brought back.',
  nothingToUndo: 'There are no fixes to undo.',
  left: {
    changed: (cells) => `Changed meanwhile and left alone: ${cells}.`,
    formula: (cells) => `Holds a formula and was left alone: ${cells}. Correct the cells that it refers to.`,
    protected: (cells) => `On a protected sheet and left alone: ${cells}. Unprotect the sheet and try again.`,
    gone: (cells) => `The sheet is no longer there: ${cells}.`,
  },
  andMore: (cells, count) => `${cells} and others, ${count} cells in all`,
  accepted: (count) =>
    `${count} ${count === 1 ? 'finding was' : 'findings were'} accepted. They are kept in the workbook and listed in the summary’s notes.`,
  acceptedTodo: 'To take one back, see “Accepted as exceptions” above the findings.',
  takenBack: (count) => `${count} ${count === 1 ? 'exception was' : 'exceptions were'} taken back.`,
  settingsSaved: 'The settings are kept in the workbook.',
  contacts: (sheet) => `Written to the sheet “${sheet}”.`,
  sample: 'The sample ledger is open in a new window.',
  sampleTodo: 'Open this add-in in the sample’s window and press Validate. Your own workbook was not changed.',
  notFollowed: (why) => `What was to follow did not go through: ${why}`,
  cancelled: 'Cancelled. Nothing half-written is left in the workbook.',
  abandoned: 'Excel did not answer; the pane no longer waits.',
  abandonedTodo:
    'See whether a cell is being edited or a dialog is open. Steps that Excel already holds may be carried out later; press Validate once more for a whole result.',
  staleLocal: 'The workbook was changed after the validation. The result may be out of date; please validate again.',
  staleRemote: 'A colleague changed the workbook after the validation. The result may be out of date; please validate again.',
  otherPeriod: 'The period or the cut-off date was changed. Below is still the earlier result; please validate again.',
};

export const jobTexts: Readonly<Record<Language, JobTexts>> = { zh, en };
