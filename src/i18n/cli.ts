import type { QuotaStatus } from '../domain/quota/quota';
import type { Language } from '../domain/policy/text';
import type { FileErrorText } from './file-errors';

/** Why a file was not checked, besides what is wrong with the file itself. */
export type CliFault =
  | 'missing'
  | 'no-permission'
  | 'folder'
  | 'not-a-file'
  | 'unreadable'
  | 'no-table'
  | 'ask'
  | 'refused'
  | 'timeout'
  | 'out-of-memory'
  | 'crashed';

/** Words of the command line. */
export interface CliTexts {
  help: string;
  /** Before a sentence that says why nothing was done. */
  failed: (sentence: string) => string;
  seeHelp: string;
  /** Before the account of a fault of the program. */
  internal: string;
  usage: {
    noCommand: string;
    unknownCommand: (command: string) => string;
    unknownOption: (option: string) => string;
    noValue: (option: string) => string;
    needlessValue: (option: string) => string;
    notForCommand: (option: string, command: string) => string;
    noFiles: (command: string) => string;
    badDay: (value: string) => string;
    badYear: (value: string) => string;
    badLanguage: (value: string) => string;
    badTimeLimit: (value: string) => string;
    outNeedsOneFile: string;
    outMissing: string;
  };
  /** `what` was wrong with a file of settings or columns. */
  badSettings: (file: string, what: string) => string;
  badMapping: (file: string, what: string) => string;
  notAMapping: string;
  optionFile: (file: string, what: string) => string;
  out: {
    isInput: (file: string) => string;
    exists: (file: string) => string;
    isFolder: (file: string) => string;
    noFolder: (folder: string) => string;
    extension: (file: string, wanted: string) => string;
    notWritten: (file: string, code: string) => string;
    structure: string;
    unmarked: (sheets: readonly string[]) => string;
    signed: string;
    written: (file: string) => string;
  };
  fault: Readonly<Record<Exclude<CliFault, 'no-table' | 'ask'>, FileErrorText>>;
  noTable: (sheets: readonly string[]) => FileErrorText;
  /** `reasons` are whole sentences. */
  ask: (sheets: readonly string[], reasons: readonly string[]) => FileErrorText;
  progress: {
    stage: Readonly<Record<'finding' | 'reading' | 'checking' | 'writing', string>>;
    files: (done: number, total: number) => string;
  };
  report: {
    period: (id: string, asOf: string) => string;
    tables: string;
    table: (sheet: string, kind: string, row: number) => string;
    findings: (errors: number, warnings: number, infos: number) => string;
    noFindings: string;
    rule: (title: string, count: number) => string;
    accepted: (count: number) => string;
    acceptedReason: (reason: string, on: string) => string;
    quota: string;
    noQuota: string;
    quotaColumns: readonly [string, string, string, string, string, string, string, string];
    status: Readonly<Record<QuotaStatus, string>>;
    notRun: string;
    partly: string;
    entries: (total: number, counted: number, notCounted: number, duplicate: number) => string;
    notes: string;
    /** Of sheets with tables that were read. */
    hidden: (file: string, sheets: readonly string[]) => string;
    sum: (files: number, read: number, unread: number) => string;
  };
  summarise: {
    nothingFound: (places: readonly string[]) => string;
    nothingRead: (files: number) => string;
    read: (files: number, units: number, pairs: number) => string;
    outcome: (required: number, counted: number, met: number, unmet: number, running: number) => string;
    period: (period: string, asOf: string) => string;
    unread: (files: number) => string;
    errors: (files: number, errors: number) => string;
    ownOutputs: (files: number) => string;
    repeated: string;
  };
}

const zh: CliTexts = {
  help: `用法
  liaison-ledger check 文件… [选项]             校验台账，列出问题和联系次数
  liaison-ledger summarise 目录|文件… --out 文件  把多个单位的台账汇总为一张全校总表

两个命令都可用的选项
  --as-of 2025-07-31    统计截止日，默认为今天
  --year 2024-2025      学年；也可以是自然年，如 2025。默认为最近有联系记录的一年
  --settings 文件       从窗格导出的设置（JSON），代替工作簿中保存的设置
  --out 文件            写入的文件；输入的文件不会被改动
  --force               --out 的文件已存在时覆盖它
  --json                输出 JSON，供其他程序使用
  --lang zh|en          语言，默认按系统的语言
  --help, --version

只用于 check
  --mapping 文件        工作表和栏目的对应（JSON）
  --out 文件            另存一份：带标色、校验结果和年度汇总表（只能有一个输入文件）

只用于 summarise
  --university 名称     标题前的学校名称
  --unit 名称           填报单位
  --time-limit 秒       每个文件最多用的时间，默认120秒

退出码
  check       0 没有必须更正的问题；1 有；2 有文件未能校验或命令有误
  summarise   0 已写入；1 已写入，但有文件未能读取或有必须更正的问题；2 未能写入
`,
  failed: (sentence) => `未能执行：${sentence}`,
  seeHelp: '用 --help 查看用法。',
  internal: '程序内部出错，请把以下内容发给开发人员：',
  usage: {
    noCommand: '请写明命令：check（校验）或 summarise（汇总）。',
    unknownCommand: (command) => `没有“${command}”这个命令，可用的是 check 和 summarise。`,
    unknownOption: (option) => `没有“${option}”这个选项。`,
    noValue: (option) => `选项“${option}”后面缺少内容。`,
    needlessValue: (option) => `选项“${option}”后面不能带内容。`,
    notForCommand: (option, command) => `选项“${option}”不能用于 ${command}。`,
    noFiles: (command) => (command === 'check' ? '请写明要校验的文件。' : '请写明要汇总的目录或文件。'),
    badDay: (value) => `“${value}”不是日期，--as-of 请写成 2025-07-31 这样。`,
    badYear: (value) => `“${value}”不是年份，--year 请写学年（如 2024-2025）或自然年（如 2025）。`,
    badLanguage: (value) => `没有“${value}”这种语言，--lang 请写 zh 或 en。`,
    badTimeLimit: (value) => `“${value}”不是秒数，--time-limit 请写1到86400之间的整数。`,
    outNeedsOneFile: '用 --out 时只能校验一个文件。',
    outMissing: '请用 --out 写明汇总表的文件名。',
  },
  badSettings: (file, what) => `设置文件“${file}”：${what}`,
  badMapping: (file, what) => `栏目对应文件“${file}”：${what}`,
  notAMapping: '不是本程序可以读取的栏目对应，或由较新的版本保存。可以先用 --json 校验，从输出的建议改起。',
  optionFile: (file, what) => `“${file}”：${what}`,
  out: {
    isInput: (file) => `--out 的“${file}”就是输入的文件，没有写入。请另取一个文件名。`,
    exists: (file) => `“${file}”已经存在，没有写入。请另取文件名，或加 --force 覆盖它。`,
    isFolder: (file) => `“${file}”是目录，请写明文件名。`,
    noFolder: (folder) => `没有“${folder}”这个目录，请先建好。`,
    extension: (file, wanted) => `“${file}”的扩展名应为 ${wanted}，否则 Excel 打不开。`,
    notWritten: (file, code) => `未能写入“${file}”（${code}）。请检查磁盘空间、写入权限，以及文件是否正被其他程序打开。`,
    structure: '工作簿的结构受保护，只写了标色，没有加校验结果和汇总表。撤销保护后再试。',
    unmarked: (sheets) => `以下工作表受保护，没有标色：${sheets.join('、')}。`,
    signed: '这个文件有数字签名；另存的一份改动过，签名在其中不再有效。',
    written: (file) => `已写入：${file}`,
  },
  fault: {
    missing: { message: '没有这个文件。', todo: '请核对文件名和路径。' },
    'no-permission': { message: '没有读取这个文件的权限。', todo: '请检查文件的权限。' },
    folder: { message: '这是目录，不是文件。', todo: '校验请写明文件；汇总目录请用 summarise。' },
    'not-a-file': { message: '这不是普通文件。', todo: '请写明 .xlsx 文件。' },
    unreadable: { message: '读取这个文件时出错。', todo: '请检查磁盘或网络，再试一次。' },
    refused: { message: '未能处理这个工作簿。', todo: '请在 Excel 中打开并另存为新的 .xlsx 后再试。' },
    timeout: { message: '处理这个文件超过了时间限制，已停止。', todo: '请单独校验它，或用 --time-limit 放宽时间。' },
    'out-of-memory': { message: '处理这个文件需要的内存太多，已停止。', todo: '请删去空白行列的格式和无关的工作表，另存后再试。' },
    crashed: { message: '处理这个文件时程序出错，已跳过。', todo: '请单独校验它；如果仍然出错，请联系开发人员。' },
  },
  noTable: (sheets) => ({
    message:
      sheets.length === 0
        ? '工作簿里没有台账。'
        : `在工作表${sheets.map((name) => `“${name}”`).join('、')}里没有找到联谊名单或联系记录。`,
    todo: '请确认文件是台账，并且表头写明“领导干部”“联系对象”“联系时间”等栏目。',
  }),
  ask: (sheets, reasons) => ({
    message: `工作表${sheets.map((name) => `“${name}”`).join('、')}不能确定，没有校验。${reasons.join('')}`,
    todo:
      '可以把表头改成“领导干部”“联系对象”“联系时间”等明确的名称；也可以在窗格中打开这个工作簿，确认后保存；' +
      '或者用 check 的 --mapping 给出栏目对应（check --json 的输出中有建议），--out 另存的一份会记住它。',
  }),
  progress: {
    stage: { finding: '查找台账', reading: '读取', checking: '校验', writing: '写入' },
    files: (done, total) => `已处理${done} / ${total}个文件`,
  },
  report: {
    period: (id, asOf) => `统计期间：${id}　截至${asOf}`,
    tables: '读取的表',
    table: (sheet, kind, row) => `${sheet}：${kind}，表头在第${row}行`,
    findings: (errors, warnings, infos) => `必须更正${errors}项，请核实${warnings}项，提示${infos}项`,
    noFindings: '没有发现问题。',
    rule: (title, count) => `${title}（${count}项）`,
    accepted: (count) => `已认定为例外（${count}项）`,
    acceptedReason: (reason, on) => `理由：${reason}（${on}）`,
    quota: '联系次数',
    noQuota: '本期没有结对。',
    quotaColumns: ['单位', '领导干部', '联系对象', '学期', '应联系', '计入', '尚差', '情况'],
    status: { met: '达标', unmet: '未达标', pending: '进行中', exempt: '免计' },
    notRun: '未能核对的规则',
    partly: '（部分工作表）',
    entries: (total, counted, notCounted, duplicate) =>
      `联系记录${total}条：计入${counted}条，不计入${notCounted}条，同日重复${duplicate}条。`,
    notes: '请注意',
    hidden: (file, sheets) => `“${file}”中隐藏的工作表也已读取：${sheets.join('、')}。不应计入的，请移到别的文件。`,
    sum: (files, read, unread) => `共${files}个文件，已校验${read}个，未能校验${unread}个。`,
  },
  summarise: {
    nothingFound: (places) => `在${places.map((place) => `“${place}”`).join('、')}里没有找到 .xlsx 或 .xlsm 文件。`,
    nothingRead: (files) => `${files}个文件都未能读取，没有写入汇总表。`,
    read: (files, units, pairs) => `汇总${files}个文件：单位${units}个，结对${pairs}对。`,
    outcome: (required, counted, met, unmet, running) =>
      `应联系${required}次，计入${counted}次；达标${met}对，未达标${unmet}对，进行中${running}对。`,
    period: (period, asOf) => `统计期间：${period}，截至${asOf}。如需其他年度，请用 --year。`,
    unread: (files) => `未能读取的文件（${files}个）`,
    errors: (files, errors) => `${files}个文件中有${errors}项必须更正的问题，请用 check 逐个查看。`,
    ownOutputs: (files) => `跳过${files}个本程序生成的总表。`,
    repeated: '同一单位的同名领导干部出现在几个文件中，可能重复上报；汇总表的说明中列有名单。',
  },
};

const en: CliTexts = {
  help: `Usage
  liaison-ledger check FILE… [options]               check ledgers; list findings and contacts
  liaison-ledger summarise DIR|FILE… --out FILE      sum up the ledgers of many units in one sheet

Options of both commands
  --as-of 2025-07-31    the cut-off date; today unless told
  --year 2024-2025      the academic year, or a calendar year such as 2025; unless told, the latest with contacts
  --settings FILE       settings exported from the pane (JSON), instead of those kept in the workbook
  --out FILE            the file to write; no input file is ever changed
  --force               replace the file of --out where it exists
  --json                write JSON, for other programs
  --lang zh|en          the language; that of the system unless told
  --help, --version

Only for check
  --mapping FILE        which sheets and columns hold what (JSON)
  --out FILE            a copy with marks, findings and the annual summary (one input file only)

Only for summarise
  --university NAME     stands before the title
  --unit NAME           the reporting unit
  --time-limit SECONDS  the longest time for one file; 120 unless told

Exit codes
  check       0 no errors; 1 errors found; 2 a file was not checked, or the command is wrong
  summarise   0 written; 1 written, but files were not read or have errors; 2 nothing was written
`,
  failed: (sentence) => `Not done: ${sentence}`,
  seeHelp: 'See --help.',
  internal: 'The program itself failed; please send this to its developers:',
  usage: {
    noCommand: 'Name a command: check or summarise.',
    unknownCommand: (command) => `There is no command “${command}”; the commands are check and summarise.`,
    unknownOption: (option) => `There is no option “${option}”.`,
    noValue: (option) => `The option “${option}” needs a value.`,
    needlessValue: (option) => `The option “${option}” takes no value.`,
    notForCommand: (option, command) => `The option “${option}” does not go with ${command}.`,
    noFiles: (command) => (command === 'check' ? 'Name the files to check.' : 'Name the folders or files to sum up.'),
    badDay: (value) => `“${value}” is no date; write --as-of as 2025-07-31.`,
    badYear: (value) => `“${value}” is no year; write --year as an academic year (2024-2025) or a calendar year (2025).`,
    badLanguage: (value) => `There is no language “${value}”; write --lang zh or --lang en.`,
    badTimeLimit: (value) => `“${value}” is no number of seconds; write --time-limit as a whole number from 1 to 86400.`,
    outNeedsOneFile: 'With --out, only one file can be checked.',
    outMissing: 'Name the file of the summary with --out.',
  },
  badSettings: (file, what) => `The settings in “${file}”: ${what}`,
  badMapping: (file, what) => `The columns in “${file}”: ${what}`,
  notAMapping: 'they are none that this program can read, or a newer version saved them. A check with --json gives a proposal to begin with.',
  optionFile: (file, what) => `“${file}”: ${what}`,
  out: {
    isInput: (file) => `“${file}” of --out is an input file; nothing was written. Choose another name.`,
    exists: (file) => `“${file}” exists; nothing was written. Choose another name, or replace it with --force.`,
    isFolder: (file) => `“${file}” is a folder; name a file.`,
    noFolder: (folder) => `There is no folder “${folder}”; make it first.`,
    extension: (file, wanted) => `“${file}” must end in ${wanted}, or Excel would not open it.`,
    notWritten: (file, code) =>
      `“${file}” could not be written (${code}). See whether the disk is full, writing is allowed, or another program has it open.`,
    structure: 'The structure of the workbook is protected: it got marks, but neither findings nor summary. Unprotect it and try again.',
    unmarked: (sheets) => `These sheets are protected and bear no marks: ${sheets.join(', ')}.`,
    signed: 'The file bears a digital signature, which does not hold for the changed copy.',
    written: (file) => `Written: ${file}`,
  },
  fault: {
    missing: { message: 'There is no such file.', todo: 'Check its name and path.' },
    'no-permission': { message: 'The file may not be read.', todo: 'Check its permissions.' },
    folder: { message: 'This is a folder and no file.', todo: 'Name the file to check; sum up folders with summarise.' },
    'not-a-file': { message: 'This is no regular file.', todo: 'Name an .xlsx file.' },
    unreadable: { message: 'The file could not be read.', todo: 'Check the disk or network and try again.' },
    refused: { message: 'The workbook could not be handled.', todo: 'Open it in Excel, save it as a new .xlsx, and try again.' },
    timeout: { message: 'The file took longer than the time limit and was given up.', todo: 'Check it by itself, or allow more with --time-limit.' },
    'out-of-memory': {
      message: 'The file needs too much memory and was given up.',
      todo: 'Remove formats of blank rows and sheets that do not belong, save it, and try again.',
    },
    crashed: { message: 'The program failed on this file and left it out.', todo: 'Check it by itself; if that fails too, tell the developers.' },
  },
  noTable: (sheets) => ({
    message:
      sheets.length === 0
        ? 'The workbook holds no ledger.'
        : `Neither roster nor contact log was found on ${sheets.map((name) => `“${name}”`).join(', ')}.`,
    todo: 'Make sure that it is a ledger whose headings name leader, representative, date and so on.',
  }),
  ask: (sheets, reasons) => ({
    message: [`It is not certain how to read ${sheets.map((name) => `“${name}”`).join(', ')}; nothing was checked.`, ...reasons].join(' '),
    todo:
      'Give the columns headings that say what they hold; or open the workbook in the pane, confirm and save; or tell ' +
      'check the columns with --mapping (check --json prints a proposal): a copy written with --out keeps them.',
  }),
  progress: {
    stage: { finding: 'looking for tables', reading: 'reading', checking: 'checking', writing: 'writing' },
    files: (done, total) => `${done} of ${total} files`,
  },
  report: {
    period: (id, asOf) => `Period: ${id}, as of ${asOf}`,
    tables: 'Tables read',
    table: (sheet, kind, row) => `${sheet}: ${kind}, headings in row ${row}`,
    findings: (errors, warnings, infos) => `Errors: ${errors}, warnings: ${warnings}, notes: ${infos}`,
    noFindings: 'Nothing was found.',
    rule: (title, count) => `${title} (${count})`,
    accepted: (count) => `Accepted as exceptions (${count})`,
    acceptedReason: (reason, on) => `Reason: ${reason} (${on})`,
    quota: 'Contacts',
    noQuota: 'There is no pairing in this period.',
    quotaColumns: ['Unit', 'Leader', 'Representative', 'Semester', 'Required', 'Counted', 'Missing', 'Status'],
    status: { met: 'met', unmet: 'unmet', pending: 'running', exempt: 'exempt' },
    notRun: 'Rules that could not be run',
    partly: ' (on some sheets)',
    entries: (total, counted, notCounted, duplicate) =>
      `Contact entries: ${total}; counted ${counted}, not counted ${notCounted}, same day ${duplicate}.`,
    notes: 'Please note',
    hidden: (file, sheets) =>
      `Hidden sheets of “${file}” were read too: ${sheets.join(', ')}. Move those that should not count to another file.`,
    sum: (files, read, unread) => `Files: ${files}; checked ${read}, not checked ${unread}.`,
  },
  summarise: {
    nothingFound: (places) => `There is no .xlsx or .xlsm file in ${places.map((place) => `“${place}”`).join(', ')}.`,
    nothingRead: (files) => `None of the files could be read (${files}); no summary was written.`,
    read: (files, units, pairs) => `Files: ${files}, units: ${units}, pairings: ${pairs}.`,
    outcome: (required, counted, met, unmet, running) =>
      `Contacts required ${required}, counted ${counted}; pairings met ${met}, unmet ${unmet}, still running ${running}.`,
    period: (period, asOf) => `Period: ${period}, as of ${asOf}. Choose another one with --year.`,
    unread: (files) => `Files that could not be read (${files})`,
    errors: (files, errors) => `Files with errors: ${files}, errors in all: ${errors}. See each with check.`,
    ownOutputs: (files) => `Left out, as summaries that this program made: ${files}.`,
    repeated: 'Leaders of one name and unit stand in several files and may be counted twice; the notes of the summary list them.',
  },
};

export const cliTexts: Readonly<Record<Language, CliTexts>> = { zh, en };
