import { defineRule, message } from '../rule';
import { tableSpot } from '../table-spot';

export const rule = defineRule({
  id: 'workbook/hidden-rows',
  subject: 'table',
  clauses: [],
  severity: 'info',
  needs: {},
  title: { zh: '隐藏的行也已读取', en: 'Hidden rows were read too' },
  why: {
    zh: '隐藏或筛选掉的行照样计数和校验；不说明的话，程序给出的人数、次数会与看到的对不上。',
    en: 'Rows that are hidden or filtered out are counted and checked too, so the figures may differ from what is seen.',
  },
  exception: {
    zh: '只是为了查看方便而筛选的，不必处理。',
    en: 'Where rows were filtered only for a better view, nothing need be done.',
  },
  messages: {
    hidden: message<{ sheet: string; hidden: number }>({
      zh: ({ sheet, hidden }) => ({
        what: `“${sheet}”有${hidden}行数据隐藏着或被筛选掉了，也已读取。`,
        todo: '请取消隐藏或筛选后看一看；不应计入的行，请删去或移到别的工作表。',
      }),
      en: ({ sheet, hidden }) => ({
        what: `Rows of “${sheet}” that are hidden or filtered out, but were read too: ${hidden}.`,
        todo: 'Show them and look; delete rows that should not count, or move them to another sheet.',
      }),
    }),
  },
  check({ layout, hidden }, _context, report) {
    const [first] = hidden;
    if (first === undefined) return;
    report('hidden', { at: tableSpot(layout, first), data: { sheet: layout.sheet, hidden: hidden.length } });
  },
  examples: {
    valid: [{}, { roster: [{}, { leader: '', representative: '' }, { representative: '陈志远' }], hidden: [1] }],
    invalid: [
      { roster: [{}, { representative: '陈志远' }], hidden: [1], message: 'hidden', at: ['roster', 1, 'leader'] },
      {
        roster: [{}, { representative: '陈志远' }, { leader: '赵敏', representative: '周婷' }],
        hidden: [0, 2],
        message: 'hidden',
        at: ['roster', 0, 'leader'],
      },
    ],
  },
});
