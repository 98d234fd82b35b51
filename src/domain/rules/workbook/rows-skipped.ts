import type { Language } from '../../policy/text';
import type { SkippedRow, SkipReason } from '../../records/rows';
import { defineRule, message } from '../rule';
import { tableSpot } from '../table-spot';

/** Rows as Excel numbers them: first and last of each run. */
type Runs = readonly (readonly [first: number, last: number])[];

type Skipped = { readonly sheet: string; readonly count: number; readonly rows: Readonly<Record<SkipReason, Runs>> };

/** How many runs of rows a message lists; a list that is longer is read by nobody. */
const listedRuns = 12;

export const rule = defineRule({
  id: 'workbook/rows-skipped',
  subject: 'table',
  clauses: [],
  severity: 'info',
  needs: {},
  title: { zh: '没有当作数据读取的行', en: 'Rows that were not read as data' },
  why: {
    zh: '合计、说明、重复的表头和空行不是结对，也不是联系记录；列出来是为了让人核对没有漏读。',
    en: 'Totals, notes, repeated headings and blank rows are no data; they are listed so that you can see nothing was lost.',
  },
  exception: {
    zh: '列出的各行确实没有数据的，不必处理。',
    en: 'Where the rows listed hold no data indeed, nothing need be done.',
  },
  messages: {
    skipped: message<Skipped>({
      zh: ({ sheet, count, rows }) => ({
        what: `“${sheet}”有${count}行没有当作数据读取：${reasonsText(rows, 'zh')}。`,
        todo: '请看一看这些行；其中有结对或联系记录的，请补全姓名、日期等栏目。',
      }),
      en: ({ sheet, count, rows }) => ({
        what: `Rows of “${sheet}” that were not read as data (${count}): ${reasonsText(rows, 'en')}.`,
        todo: 'Look at these rows; where one holds a pairing or a contact, fill in its names and date.',
      }),
    }),
  },
  check({ layout, skipped }, _context, report) {
    const [first] = skipped;
    if (!first) return;
    const runs = (why: SkipReason) => runsOf(skipped.filter((row) => row.why === why));
    const rows = {
      note: runs('note'),
      group: runs('group'),
      'repeated-heading': runs('repeated-heading'),
      'other-table': runs('other-table'),
      blank: runs('blank'),
    };
    report('skipped', {
      at: tableSpot(layout, first.row),
      data: { sheet: layout.sheet, count: skipped.length, rows },
    });
  },
  examples: {
    valid: [{}, { roster: [{}, { leader: '王建国', representative: '' }] }],
    invalid: [
      {
        roster: [{}, { leader: '', representative: '' }, { representative: '陈志远' }],
        message: 'skipped',
        at: ['roster', 1, 'leader'],
      },
      {
        roster: [{}, { leader: '合计', representative: 1 }, { leader: '说明：名单按学年调整。', representative: '' }],
        message: 'skipped',
        at: ['roster', 1, 'leader'],
      },
      {
        log: [
          {},
          { date: '联系时间', leader: '党员领导干部', representative: '联系对象', form: '形式', content: '内容' },
          { date: '2024-11-20' },
          { date: '', leader: '', representative: '', form: '', content: '' },
          { date: '', leader: '', representative: '', form: '', content: '' },
          { date: '2024-12-05' },
        ],
        message: 'skipped',
        at: ['log', 1, 'date'],
      },
    ],
  },
});

function runsOf(rows: readonly SkippedRow[]): Runs {
  const runs: [number, number][] = [];
  for (const { row } of rows) {
    const last = runs.at(-1);
    if (last && last[1] === row) last[1] = row + 1;
    else runs.push([row + 1, row + 1]);
  }
  return runs;
}

const reasonWords: Readonly<Record<SkipReason, Readonly<Record<Language, string>>>> = {
  note: { zh: '合计或说明', en: 'totals or notes' },
  group: { zh: '分组标题', en: 'headings of groups' },
  'other-table': { zh: '下面的另一张表', en: 'another table below' },
  'repeated-heading': { zh: '重复的表头', en: 'repeated headings' },
  blank: { zh: '所读各栏空白', en: 'blank in the columns read' },
};

/** 第5、9—12行（所读各栏空白）；第20行（合计或说明） */
function reasonsText(rows: Skipped['rows'], language: Language): string {
  const parts = (Object.keys(reasonWords) as SkipReason[])
    .filter((why) => rows[why].length > 0)
    .map((why) => {
      const listed = runsText(rows[why], language);
      const words = reasonWords[why][language];
      return language === 'zh' ? `第${listed}行（${words}）` : `${listed} (${words})`;
    });
  return parts.join(language === 'zh' ? '；' : '; ');
}

function runsText(runs: Runs, language: Language): string {
  const [dash, comma, more] = language === 'zh' ? ['—', '、', '等'] : ['–', ', ', ' and more'];
  const listed = runs.slice(0, listedRuns).map(([first, last]) => (first === last ? first : `${first}${dash}${last}`));
  return listed.join(comma) + (runs.length > listedRuns ? more : '');
}
