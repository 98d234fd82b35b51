import { fieldLabel, type TableKind } from '../../records/fields';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'workbook/cell-error',
  subject: 'error-cell',
  clauses: [],
  severity: 'error',
  needs: {},
  title: { zh: '单元格没有公式错误', en: 'No cell shows a formula error' },
  why: {
    zh: '显示为错误值的单元格读不到内容，程序只能当作空白，姓名、日期和次数都可能因此缺漏。',
    en: 'A cell that shows an error cannot be read and is taken as blank, so names, dates and counts may be missing.',
  },
  exception: {
    zh: '引用的是另一个工作簿的，打开那个工作簿、更新链接后再校验即可。',
    en: 'Where the formula refers to another workbook, open that workbook, update the links and check again.',
  },
  messages: {
    error: message<{ code: string; table: TableKind; field: string }>({
      zh: ({ code, table, field }) => ({
        what: `“${fieldLabel(table, field).zh}”栏这一格是错误值${code}，按空白读取。`,
        todo: '请改正公式，或者直接填写内容。',
      }),
      en: ({ code, table, field }) => ({
        what: `This cell of the column “${fieldLabel(table, field).en}” shows the error ${code} and is read as blank.`,
        todo: 'Correct the formula, or enter the content itself.',
      }),
    }),
  },
  check(cell, _context, report) {
    const { layout, field, code } = cell;
    report('error', { at: spot(cell, field), data: { code, table: layout.kind, field } });
  },
  examples: {
    valid: [{}, { roster: [{ unit: '#REF' }], log: [{ content: '#1实验室安全' }] }],
    invalid: [
      { roster: [{ leader: '#N/A' }], message: 'error', at: ['roster', 0, 'leader'] },
      { log: [{}, { date: '#VALUE!' }], message: 'error', at: ['log', 1, 'date'] },
      { roster: [{ unit: '护理学院' }, { unit: '#REF!' }], message: 'error', at: ['roster', 1, 'unit'] },
    ],
  },
});
