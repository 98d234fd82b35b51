import type { PaneTexts } from './pane-texts';

export const zh: PaneTexts = {
  validate: '校验',
  clearMarks: '清除标记',
  generateSummary: '生成年度汇总表',

  product: '联谊交友台账助手',
  onlyInExcel: '请在 Excel 中打开本加载项：在“开始”选项卡中点击“台账助手”。',
  intro: '打开含有联谊名单和联系记录的工作簿，点击“校验”。程序只标记问题，不改动您填写的内容；所有数据都留在本机。',
  yearFromLog: '按最近的联系记录',
  yearName: (year) => `${year.replace('-', '—')}学年`,
  asOf: '统计截止日',
  asOfInvalid: '请填写截止日，例如 2025-07-31。',

  tabFindings: (count) => `问题（${count}）`,
  tabQuota: '联系次数',
  tabReading: '读取情况',

  stage: {
    finding: '正在查找联谊名单和联系记录',
    reading: '正在读取',
    checking: '正在核对规则',
    writing: '正在写入工作簿',
    clearing: '正在清除标记',
  },
  endCellEdit: '如果正在编辑单元格，请按 Enter 结束编辑，程序会接着进行。',
  noAnswer: 'Excel 一直没有回应。没有在编辑单元格的，请点击“取消”，再校验一次；仍不行的，关闭本窗格再打开。',

  quotaEmpty: '统计范围内没有可以统计次数的结对。',
  quotaStatus: { met: '达标', unmet: '未达标', pending: '进行中', exempt: '免计' },
  quotaFigures: (counted, required) => `${counted}/${required}次`,
  missing: (count) => `差${count}次`,
  daysLeft: (days) => `还有${days}天`,
  unitless: '未填单位',

  readingTitle: '读取的工作表',
  readAs: { roster: '联谊名单', log: '联系记录' },
  headingRow: (row) => `标题在第${row}行`,
  entries: (total, counted, notCounted, duplicate) =>
    `联系${total}人次：计入${counted}，未计入${notCounted}，同日重复${duplicate}。`,
  skippedRows: (count) => `另有${count}行不是数据（空行、合计、说明等），没有读取。`,

  notice: {
    checked: (errors, warnings, infos) => `校验完成：必须更正${errors}项，请核实${warnings}项，提示${infos}项。`,
    checkedClean: '校验完成，没有发现问题。',
    passed: (passed, notRun) => `${passed}条规则通过${notRun > 0 ? `，${notRun}条未能核对` : ''}。`,
    missingTable: {
      roster:
        '没有找到联谊名单，所以没有统计联系次数。名单在本工作簿中的，请到“读取情况”点击“更改工作表和栏目”；在别的文件中的，请把工作表复制过来再校验。',
      log:
        '没有找到联系记录，所以各结对都按没有联系统计。记录在本工作簿中的，请到“读取情况”点击“更改工作表和栏目”；在别的文件中的，请把工作表复制过来再校验。',
    },
    sheetWritten: (sheet) => `问题已在表中标色，并列在工作表“${sheet}”。`,
    sheetClean: (sheet) => `结果写在工作表“${sheet}”。`,
    noSheet: '工作簿结构受保护，未能新建“校验结果”工作表，问题只列在本窗格中。',
    unmarked: (sheets) => `工作表“${sheets}”受保护，标色没有更新。`,
    noTable: '没有找到联谊名单或联系记录。',
    noTableTodo: '请确认工作表有标题行：名单要有领导干部和党外代表人士两列，记录要有日期、人员和内容（或形式）列。',
    ask: '有的工作表或栏目还不能肯定是什么，请您先确认。尚未校验，也没有写入。',
    askSheet: (sheet, reason) => `“${sheet}”：${reason}`,
    askBroken: (sheet) => `“${sheet}”：和上次确认时不同了，请重新确认。`,
    askTodo: '请在下面核对，确认后校验；只需确认一次。',
    cleared: (count) => `已清除全部标记（${count}处条件格式），您自己的格式没有改动。`,
    clearedNone: '没有需要清除的标记。',
    clearedOthers: (count) => `已清除其他工作表的标记（${count}处条件格式），您自己的格式没有改动。`,
    keptOnly: '标记没有清除。',
    keptOnProtected: (sheets) => `工作表“${sheets}”受保护，标记还在；撤销保护后再试。`,
    summary: (sheet) => `已生成“${sheet}”，可以核对、打印、盖章。`,
    summaryProtected: '工作簿结构受保护，不能新建工作表。请在“审阅”选项卡撤销对工作簿的保护后再试。',
    summaryErrors: (errors) => `台账中还有${errors}项必须更正的问题，汇总表的说明中已注明。`,
    fault: {
      'cell-edit': { what: '正在编辑单元格，无法继续。', todo: '请按 Enter 结束编辑后再试。' },
      protected: { what: '工作表或工作簿受保护，无法写入。', todo: '请在“审阅”选项卡撤销保护；以只读方式打开的，请先启用编辑或另存一份，再试一次。' },
      'too-large': { what: '数据太多，Excel 一次传不过来。', todo: '请删去表格下方和右侧的空白格式区域，或按学年分成几个工作簿。' },
      gone: { what: '要用的工作表或单元格已经不在了。', todo: '可能刚被改名或删除，请重新校验。' },
      hidden: { what: '这个单元格所在的工作表已隐藏，不能转到。', todo: '请右键点击下方任一工作表标签，选择“取消隐藏”，再点击一次。' },
      lost: { what: '与 Excel 的连接已断开。', todo: '请关闭本窗格，再从“开始”选项卡打开。' },
      busy: { what: 'Excel 正忙，没有完成。', todo: '请先结束 Excel 中正在进行的操作（保存、打印、对话框），稍等片刻再试一次。' },
      name: { what: 'Excel 不接受工作表的名称。', todo: '请取消隐藏工作表，看是否有同名的，改名后再试。' },
      unknown: { what: 'Excel 报告了一个错误，没有完成。', todo: '请再试一次；仍不成功的，复制诊断信息发给管理员。' },
    },
    partMissing: {
      what: '窗格的一部分没有加载成功，工作簿没有改动。',
      todo: '请检查网络后再试；仍不成功的，请关闭本窗格再打开。',
    },
    leftover: (sheet) => `可能留下一张没有写完的工作表“${sheet}”，下次操作时会自动清理。`,
    copyDiagnosis: '复制诊断信息',
    diagnosisCopied: '诊断信息已复制，其中没有台账内容。',
    diagnosisNotCopied: '未能复制，请手工抄录：',
  },
};
