import type { Language } from '../domain/policy/text';

/** Words of the first steps. */
export interface StartTexts {
  title: string;
  /** In order: what to do, and a line on how. */
  steps: readonly { what: string; how: string }[];
  then: string;
  validate: string;
  sample: string;
  chooseTables: string;
  done: string;
}

export const startTexts: Readonly<Record<Language, StartTexts>> = {
  zh: {
    title: '三步开始',
    steps: [
      { what: '打开自己的台账', how: '含有联谊名单和联系记录的工作簿，不必改表头。' },
      { what: '点击“校验”', how: '问题标上底色；您填写的内容不会改动。' },
      { what: '看问题和还欠的联系', how: '逐项更正或修复，并安排本学期还需的联系。' },
    ],
    then: '都办妥后，点击“生成年度汇总表”。',
    validate: '校验本工作簿',
    sample: '打开示例',
    chooseTables: '指定表格和栏目',
    done: '知道了',
  },
  en: {
    title: 'Three steps to begin',
    steps: [
      { what: 'Open your own ledger', how: 'A workbook with a roster and a contact log; the headings can stay as they are.' },
      { what: 'Choose Validate', how: 'Problems are coloured; what you wrote is never changed.' },
      { what: 'See the findings and what is still owed', how: 'Correct them one by one, and plan the contacts of this semester.' },
    ],
    then: 'When all is done, choose Generate summary.',
    validate: 'Validate this workbook',
    sample: 'Open a sample',
    chooseTables: 'Choose sheets and columns',
    done: 'Got it',
  },
};
