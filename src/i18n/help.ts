import type { Language } from '../domain/policy/text';
import type { AnyRule } from '../domain/rules/rule';

type Group = 'roster' | 'log' | 'quota' | 'workbook';

/** Words of the pane's help. */
export interface HelpTexts {
  title: string;
  search: string;
  severity: string;
  all: string;
  guide: string;
  /** How things are done. No title is the name of a button: tests and guides find those by name. */
  sections: readonly { title: string; paragraphs: readonly string[] }[];
  rules: (count: number) => string;
  groups: Readonly<Record<Group, string>>;
  noMatch: string;
  why: string;
  clauses: string;
  mayBeRight: string;
  counts: Readonly<Record<NonNullable<AnyRule['counts']>, string>>;
  examples: string;
  examplesHint: string;
  wrong: string;
  right: string;
  /** An example in which no row is told. */
  onePairing: string;
  fix: (values: string) => string;
}

const zh: HelpTexts = {
  title: '帮助',
  search: '查找规则和用法',
  severity: '级别',
  all: '全部级别',
  guide: '使用方法',
  sections: [
    {
      title: '怎样校验',
      paragraphs: [
        '打开含有联谊名单和联系记录的工作簿，点击“校验”。程序自动识别标题行和各栏；不能肯定的，会先请您确认一次，以后不再问。',
        '有问题的单元格标上底色，问题清单写入工作表“校验结果”，并列在窗格中；点击一项即可转到单元格。程序不改动您填写的内容。',
        '“必须更正”的问题要改正后才能上报或计入次数；“请核实”的可能有误，由您判断；“提示”供参考。',
        '修改后请再次校验。选了“自动校验”的，停下片刻后会自行再校验一次。',
      ],
    },
    {
      title: '怎样修复',
      paragraphs: [
        '有把握的改法（如把文字日期改成真正的日期）列在问题下面，并写明原值和新值。可以只改一处，也可以一并改。',
        '只写入列出的单元格；校验之后已被改过的单元格不动，并会说明。',
        '改错了可以用“撤销修复”，恢复原来的值和格式；工作簿关闭后再打开仍可撤销。',
      ],
    },
    {
      title: '怎样认定例外',
      paragraphs: [
        '规则指出而实际无误的，可以“认定为例外”并写明理由。例外保存在工作簿中，汇总表的说明会列出，随时可以撤回。',
        '相关内容以后有了改动，例外不再适用，问题会重新列出。',
      ],
    },
    {
      title: '怎样生成汇总表',
      paragraphs: [
        '先选好统计期间和截止日，在“汇总表”页核对并填写单位、填报人等，再点击“生成年度汇总表”。汇总表写在新的工作表中，可以打印、盖章。',
        '台账中仍有问题的，也可以生成，说明中会注明。谈话内容和思想动态从不写入汇总表。',
      ],
    },
    {
      title: '怎样清除标记',
      paragraphs: [
        '点击“清除标记”，程序所加的底色全部去掉，您自己的格式不动。工作表“校验结果”和汇总表不再需要时，直接删除即可。',
        '受保护的工作表不能标色，也不能清除；请先在“审阅”选项卡撤销保护。',
      ],
    },
    {
      title: '数据安全',
      paragraphs: [
        '台账只在本机的 Excel 中处理，不上传，不发送给任何人。本程序运行时只从单位的服务器读取程序文件。',
        '表格栏目的确认、设置、填报信息、例外和修复前的原值保存在工作簿中，随工作簿移交；把工作簿发给别人时请留意。',
      ],
    },
  ],
  rules: (count) => `规则（${count}条）`,
  groups: { roster: '联谊名单', log: '联系记录', quota: '联系次数', workbook: '工作簿' },
  noMatch: '没有符合的规则或用法。',
  why: '为什么',
  clauses: '依据',
  mayBeRight: '什么情况下不是问题',
  counts: { yes: '被指出的记录仍计入次数。', no: '被指出的记录不计入次数。', once: '被指出的几条记录只计一次。' },
  examples: '示例',
  examplesHint: '没有列出的栏均填写无误。',
  wrong: '会被指出',
  right: '不会被指出',
  onePairing: '一对结对，没有联系记录',
  fix: (values) => `可改为：${values}`,
};

const en: HelpTexts = {
  title: 'Help',
  search: 'Find rules and instructions',
  severity: 'Severity',
  all: 'All severities',
  guide: 'How to use it',
  sections: [
    {
      title: 'How to validate',
      paragraphs: [
        'Open the workbook with your roster and contact log and choose Validate. Heading rows and columns are recognised; where that is not certain, you are asked once and not again.',
        'Cells with a problem are coloured, and all findings are listed on the sheet “校验结果” and in the pane; choose one to go to its cell. What you wrote is never changed.',
        'An Error must be corrected before the ledger can be submitted or the contact counted; a Warning may be wrong and is for you to judge; a Note is for your information.',
        'Validate again after making changes. With “Validate automatically” this happens by itself after a short pause.',
      ],
    },
    {
      title: 'How to correct',
      paragraphs: [
        'Corrections that are certain, such as a real date for a date typed as text, are offered with the old and the new value. Apply one alone, or several together.',
        'Only the cells shown are written. A cell that was changed after the validation is left alone, and you are told.',
        '“Undo fixes” brings back the earlier values and formats, also after the workbook was closed and opened again.',
      ],
    },
    {
      title: 'How to accept exceptions',
      paragraphs: [
        'Where a rule flags something that is right, accept it as an exception and give the reason. Exceptions are kept in the workbook, are listed in the notes of the summary, and can be taken back at any time.',
        'When what they are about is changed, they no longer hold, and the finding is listed again.',
      ],
    },
    {
      title: 'How to make the summary',
      paragraphs: [
        'Choose the period and the cut-off date, check and complete unit, reporter and so on under Summary, then choose Generate summary. It is written to a new sheet, ready to be printed and stamped.',
        'It can be generated while findings are still open; its notes say so. What was said and thought in a talk is never part of it.',
      ],
    },
    {
      title: 'How to clear marks',
      paragraphs: [
        '“Clear marks” takes away every colour that was added; your own formats stay. Delete the sheet “校验结果” and summaries yourself when they are no longer needed.',
        'Protected sheets can be neither marked nor cleared; unprotect them on the Review tab first.',
      ],
    },
    {
      title: 'Your data',
      paragraphs: [
        'The ledger is processed in Excel on this computer only; it is not uploaded or sent to anybody. The add-in asks its own server for nothing but program files.',
        'Confirmed columns, settings, particulars of the summary, exceptions and the values before corrections are kept in the workbook and travel with it; mind this when you pass it on.',
      ],
    },
  ],
  rules: (count) => `Rules (${count})`,
  groups: { roster: 'Roster', log: 'Contact log', quota: 'Quota', workbook: 'Workbook' },
  noMatch: 'No rule or instruction matches.',
  why: 'Why',
  clauses: 'Clauses',
  mayBeRight: 'When this may be right',
  counts: {
    yes: 'A flagged contact still counts.',
    no: 'A flagged contact does not count.',
    once: 'Of the flagged contacts one counts.',
  },
  examples: 'Examples',
  examplesHint: 'Columns that are not listed are in order.',
  wrong: 'Flagged',
  right: 'Not flagged',
  onePairing: 'One pairing, no contact',
  fix: (values) => `Could be: ${values}`,
};

export const helpTexts: Readonly<Record<Language, HelpTexts>> = { zh, en };
