import type { Severity } from '../domain/rules/rule';
import type { Language } from '../domain/policy/text';

/** Words of the page that opens workbook files without Excel. */
export interface PageTexts {
  intro: string;
  /** A contract: tests and guides find the buttons by these names. */
  choose: string;
  chooseFolder: string;
  sample: string;
  drop: string;
  dropNow: string;
  kinds: string;
  privacy: string;
  language: string;
  opening: string;
  sampleName: string;

  download: string;
  /** What the name of the patched copy ends with, before its extension. */
  copyMark: string;
  close: string;
  signed: string;
  notOpened: (file: string) => string;
  unknownFault: string;
  /** Of a folder that was dropped. */
  folderFault: string;
  leaveTitle: string;
  leaveText: (file: string) => string;
  leaveDownload: string;
  leaveDiscard: string;
  leaveStay: string;

  viewTab: string;
  paneTab: string;
  toPane: string;
  sheets: string;
  hiddenSheet: (name: string) => string;
  noCells: string;
  reading: string;
  notRead: string;
  cells: (sheet: string) => string;
  hiddenRow: string;
  hiddenColumn: string;
  marked: Readonly<Record<Severity, string>>;
  blankCell: string;

  many: {
    title: string;
    intro: (files: number) => string;
    asOf: string;
    start: string;
    stop: string;
    back: string;
    progress: (done: number, total: number) => string;
    done: (read: number, units: number, pairs: number) => string;
    nothing: string;
    unread: (files: number) => string;
    own: (files: number) => string;
    errors: (files: number, errors: number) => string;
    download: string;
    fileName: string;
    noTable: string;
    ask: string;
    noWorkbooks: string;
  };
}

const zh: PageTexts = {
  intro: '不用 Excel 也能校验台账：打开 .xlsx 文件，看问题、补联系、生成年度汇总表，再下载一份副本。原文件不会改动。',
  choose: '选择文件',
  chooseFolder: '选择文件夹',
  sample: '打开示例',
  drop: '把台账文件拖到这里，或者',
  dropNow: '松开鼠标即可打开',
  kinds: '支持 .xlsx、.xlsm。同时拖入多个文件或一个文件夹，可以汇总各单位的台账。',
  privacy: '文件只在本机处理，不会上传到任何地方。',
  language: '语言',
  opening: '正在打开…',
  sampleName: '示例.xlsx',
  download: '下载',
  copyMark: '已校验',
  close: '关闭文件',
  signed: '这个文件带有数字签名。下载的副本有改动，签名在副本里不再有效；原文件不受影响。',
  notOpened: (file) => `没有打开“${file}”`,
  unknownFault: '读取这个文件时出了意外的错误。请在 Excel 或 WPS 中打开，另存为新的 .xlsx 后再试。',
  folderFault: '这个文件夹读不出来。请单击“选择文件夹”来选它，或者把里面的文件拖进来。',
  leaveTitle: '改动还没有下载',
  leaveText: (file) => `“${file}”的标记、汇总表或更正还没有下载。现在离开，这些改动就没有了；原文件不受影响。`,
  leaveDownload: '下载后离开',
  leaveDiscard: '不下载，离开',
  leaveStay: '留在这里',
  viewTab: '表格',
  paneTab: '校验',
  toPane: '看校验结果',
  sheets: '工作表',
  hiddenSheet: (name) => `${name}（隐藏）`,
  noCells: '这一页是图表，没有单元格。',
  reading: '正在读取工作表…',
  notRead: '这张工作表读不出来。请关闭文件，在 Excel 或 WPS 中打开，另存为新的 .xlsx 后再试。',
  cells: (sheet) => `工作表“${sheet}”的单元格`,
  hiddenRow: '隐藏的行',
  hiddenColumn: '隐藏的列',
  marked: { error: '有标记：必须更正', warning: '有标记：请核实', info: '有标记：提示' },
  blankCell: '（空白）',
  many: {
    title: '汇总多个文件',
    intro: (files) => `共${files}个文件。程序逐个校验，合成一份全校汇总表；不能读取的文件会列出原因。各文件都不会改动。`,
    asOf: '统计截止日',
    start: '开始汇总',
    stop: '停止',
    back: '返回',
    progress: (done, total) => `已读${done}个，共${total}个`,
    done: (read, units, pairs) => `已汇总${read}个文件，${units}个单位，${pairs}对结对。`,
    nothing: '没有一个文件可以汇总。',
    unread: (files) => `${files}个文件没有读取`,
    own: (files) => `另有${files}个文件只含本程序生成的工作表，没有计入。`,
    errors: (files, errors) => `${files}个文件有必须更正的问题，共${errors}处；请各单位更正后再汇总一次。`,
    download: '下载汇总表',
    fileName: '全校汇总表.xlsx',
    noTable: '没有找到联谊名单和联系记录。请确认文件是台账，表头在前20行以内。',
    ask: '哪张表、哪一列是什么不能肯定。请单独打开这个文件，确认工作表和栏目，下载后用副本再汇总。',
    noWorkbooks: '没有找到工作簿文件（.xlsx、.xlsm）。',
  },
};

const en: PageTexts = {
  intro:
    'Check a ledger without Excel: open an .xlsx file, see what is wrong and who is still owed a contact, write the annual summary, and download a copy. Your file itself is never changed.',
  choose: 'Choose a file',
  chooseFolder: 'Choose a folder',
  sample: 'Open the sample',
  drop: 'Drop the ledger here, or',
  dropNow: 'Let go to open it',
  kinds: 'Takes .xlsx and .xlsm. Drop several files or a folder to sum up the ledgers of all units.',
  privacy: 'Files are worked on in this computer only and sent nowhere.',
  language: 'Language',
  opening: 'Opening…',
  sampleName: 'sample.xlsx',
  download: 'Download',
  copyMark: 'checked',
  close: 'Close the file',
  signed:
    'The file bears a digital signature. The copy that you download is changed, so the signature does not hold there; your file is left as it is.',
  notOpened: (file) => `“${file}” was not opened`,
  unknownFault: 'Something unexpected went wrong. Open the file in Excel or WPS, save it as a new .xlsx, and try again.',
  folderFault: 'The folder cannot be read. Press “Choose a folder” to choose it, or drop the files that are in it.',
  leaveTitle: 'Changes are not downloaded yet',
  leaveText: (file) =>
    `Marks, summary or corrections of “${file}” are not downloaded. If you leave now they are gone; your file is left as it is.`,
  leaveDownload: 'Download and leave',
  leaveDiscard: 'Leave without download',
  leaveStay: 'Stay here',
  viewTab: 'Workbook',
  paneTab: 'Validation',
  toPane: 'See the findings',
  sheets: 'Sheets',
  hiddenSheet: (name) => `${name} (hidden)`,
  noCells: 'This tab is a chart and has no cells.',
  reading: 'Reading the sheet…',
  notRead: 'The sheet cannot be read. Close the file, open it in Excel or WPS, save it as a new .xlsx, and try again.',
  cells: (sheet) => `Cells of the sheet “${sheet}”`,
  hiddenRow: 'hidden row',
  hiddenColumn: 'hidden column',
  marked: { error: 'marked: error', warning: 'marked: warning', info: 'marked: note' },
  blankCell: '(blank)',
  many: {
    title: 'Sum up several files',
    intro: (files) =>
      `Files: ${files}. Each is checked in turn, and one summary is made of all; files that cannot be read are listed with the reason. None of them is changed.`,
    asOf: 'Cut-off date',
    start: 'Begin',
    stop: 'Stop',
    back: 'Back',
    progress: (done, total) => `${done} of ${total} files read`,
    done: (read, units, pairs) => `Summed up: files ${read}, units ${units}, pairings ${pairs}.`,
    nothing: 'None of the files could be summed up.',
    unread: (files) => `Files not read: ${files}`,
    own: (files) => `Files that hold only sheets made by this program, left out: ${files}.`,
    errors: (files, errors) => `Files with errors: ${files}, errors in all: ${errors}. Have them corrected and sum up again.`,
    download: 'Download the summary',
    fileName: 'summary-of-all-units.xlsx',
    noTable: 'No roster and contact log was found. Make sure that it is a ledger, with headings in the first 20 rows.',
    ask: 'It is not certain which sheet and column is what. Open the file by itself, confirm sheets and columns, and use the downloaded copy.',
    noWorkbooks: 'There is no workbook file (.xlsx, .xlsm) among them.',
  },
};

export const pageTexts: Readonly<Record<Language, PageTexts>> = { zh, en };
