import type { Language } from '../domain/policy/text';

/** Why a file could not be opened, and what to do about it. */
export interface FileErrorText {
  message: string;
  todo: string;
}

const zh = {
  encrypted: {
    message: '这个文件设有打开密码，无法读取。',
    todo: '请在 Excel 或 WPS 中打开它，去掉打开密码，另存为 .xlsx 后再试。',
  },
  'old-xls': {
    message: '这是旧版 Excel 的 .xls 文件，无法读取。',
    todo: '请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（.xlsx）”后再试。',
  },
  et: {
    message: '这是 WPS 表格的 .et 文件，无法读取。',
    todo: '请在 WPS 中打开它，另存为“Microsoft Excel 文件（.xlsx）”后再试。',
  },
  truncated: {
    message: '这个文件不完整，后面一部分缺失。',
    todo: '请重新下载、复制或请对方重新发送，再试一次。',
  },
  'not-a-zip': {
    message: '这不是 .xlsx 工作簿：有的文件只是改了扩展名，内容是网页、文本或别的格式。',
    todo: '请在 Excel 或 WPS 中打开它，另存为 .xlsx 后再试。',
  },
  'not-a-workbook': {
    message: '这不是 Excel 工作簿，可能是 Word 文档、压缩包或其他文件。',
    todo: '请选择台账所在的 .xlsx 文件；其他表格软件的文件请先另存为 .xlsx。',
  },
  xlsb: {
    message: '这是二进制工作簿（.xlsb），无法读取。',
    todo: '请在 Excel 中打开它，另存为“Excel 工作簿（.xlsx）”后再试。',
  },
  'too-large': {
    message: '这个文件太大，超出了可以读取的范围。',
    todo: '请只保留联谊名单和联系记录的工作表，删去空白行列的格式和大图片，另存后再试。',
  },
  hostile: {
    message: '这个文件的内部结构异常，可能会耗尽电脑资源，已停止读取。',
    todo: '请确认文件来源；如果可信，请在 Excel 或 WPS 中打开，另存为新的 .xlsx 后再试。',
  },
  damaged: {
    message: '这个文件已损坏，内部有缺失或互相矛盾的部分，没有读取。',
    todo: '请在 Excel 中用“打开并修复”打开它，另存为新的 .xlsx 后再试，或请对方重新发送。',
  },
  empty: {
    message: '这是一个空文件（0 字节）。',
    todo: '请重新下载或请对方重新发送，再试一次。',
  },
} satisfies Readonly<Record<string, FileErrorText>>;

type Texts = Readonly<Record<keyof typeof zh, FileErrorText>>;

const en: Texts = {
  encrypted: {
    message: 'The file needs a password to open and cannot be read.',
    todo: 'Open it in Excel or WPS, remove the password, save it as .xlsx, and try again.',
  },
  'old-xls': {
    message: 'This is a file of an older Excel (.xls) and cannot be read.',
    todo: 'Open it in Excel or WPS, save it as “Excel Workbook (.xlsx)”, and try again.',
  },
  et: {
    message: 'This is a file in the format of WPS itself (.et) and cannot be read.',
    todo: 'Open it in WPS, save it as “Microsoft Excel file (.xlsx)”, and try again.',
  },
  truncated: {
    message: 'The file is incomplete: its end is missing.',
    todo: 'Download or copy it anew, or have it sent again, and try once more.',
  },
  'not-a-zip': {
    message: 'This is no .xlsx workbook. Some files only bear the name and hold a web page, text or another format.',
    todo: 'Open it in Excel or WPS, save it as .xlsx, and try again.',
  },
  'not-a-workbook': {
    message: 'This is no Excel workbook; it may be a Word document, an archive or something else.',
    todo: 'Choose the .xlsx file of the ledger; save files of other spreadsheet programs as .xlsx first.',
  },
  xlsb: {
    message: 'This is a binary workbook (.xlsb) and cannot be read.',
    todo: 'Open it in Excel, save it as “Excel Workbook (.xlsx)”, and try again.',
  },
  'too-large': {
    message: 'The file is larger than can be read.',
    todo: 'Keep only the sheets of roster and contact log, remove formats of blank rows and large pictures, and try again.',
  },
  hostile: {
    message: 'The file is built in a way that could exhaust this computer; reading was stopped.',
    todo: 'Make sure where it comes from. If you trust it, open it in Excel or WPS, save it as a new .xlsx, and try again.',
  },
  damaged: {
    message: 'The file is damaged: parts are missing or contradict one another. Nothing was read.',
    todo: 'Open it in Excel with “Open and Repair” and save it as a new .xlsx, or have it sent again.',
  },
  empty: {
    message: 'The file is empty (0 bytes).',
    todo: 'Download it anew or have it sent again, and try once more.',
  },
};

/** By language and by the fault that the workbook file's reader tells. */
export const fileErrorTexts: Readonly<Record<Language, Texts>> = { zh, en };
