import type { Language, Text } from '../../policy/text';
import { fieldLabel, type TableKind } from '../../records/fields';
import { defineRule, message } from '../rule';
import { tableSpot } from '../table-spot';

type Missing = {
  readonly sheet: string;
  readonly table: TableKind;
  /** Columns that were not found; of several fields one would do. */
  readonly columns: readonly (readonly string[])[];
  /** The titles of the rules that were not run. */
  readonly rules: readonly (Text & { readonly [language: string]: string })[];
};

/** A row of each table with every column that some rule needs. */
const completeRow = {
  unit: '护理学院',
  tier: '党总支',
  leaderPost: '党总支书记',
  leaderParty: '中共党员',
  representativeUnit: '护理学院',
  party: '民盟',
  category: '学校各民主党派负责人',
  start: '2024-09-01',
  end: '2025-07-31',
  filing: '2024-09-20',
};
const completeRecord = { initiative: '是', opinion: '无', instruction: '无', outcome: '无', reported: '无' };

export const rule = defineRule({
  id: 'workbook/column-missing',
  subject: 'table',
  clauses: [],
  severity: 'info',
  needs: {},
  title: { zh: '没有找到的栏目', en: 'Columns that were not found' },
  why: {
    zh: '规则要看某一栏才能判断；表头里没有找到这一栏，这条规则就没有核对，没有提示不等于没有问题。',
    en: 'A rule whose column was not found has not looked at the sheet; its silence is no approval.',
  },
  exception: {
    zh: '办法没有规定台账的栏目；本单位不登记的内容，可以不设这一栏。',
    en: 'The policy prescribes no columns; what the school does not record needs none.',
  },
  messages: {
    missing: message<Missing>({
      zh: ({ sheet, table, columns, rules }) => ({
        what: `“${sheet}”没有找到这些栏目：${columnsText(table, columns, 'zh')}。没有核对的规则：${rules.map((title) => title.zh).join('；')}。`,
        todo: '表中有这些内容的，请把表头改成上面的名称；没有的，可以增加栏目，也可以由人核对。',
      }),
      en: ({ sheet, table, columns, rules }) => ({
        what: `In “${sheet}” these columns were not found: ${columnsText(table, columns, 'en')}. Rules that were not run: ${rules.map((title) => title.en).join('; ')}.`,
        todo: 'Where the sheet has such a column, name its heading as above; otherwise add it, or check by hand.',
      }),
    }),
  },
  check({ layout }, { unchecked }, report) {
    const here = unchecked.filter((one) => one.layout === layout);
    if (here.length === 0) return;
    // Two rules may name the same columns in another order.
    const missing = here.flatMap((rule) => rule.missing);
    const columns = new Map(missing.map((fields) => [fields.toSorted().join(), fields]));
    report('missing', {
      at: tableSpot(layout),
      data: {
        sheet: layout.sheet,
        table: layout.kind,
        columns: [...columns.values()],
        rules: here.map(({ title }) => ({ ...title })),
      },
    });
  },
  examples: {
    valid: [{ roster: [completeRow], log: [completeRecord] }],
    invalid: [
      { roster: [completeRow], log: [completeRecord], without: ['category'], message: 'missing', at: ['roster', -1, 'leader'] },
      {
        roster: [completeRow],
        log: [completeRecord],
        without: ['tier', 'leaderPost'],
        message: 'missing',
        at: ['roster', -1, 'leader'],
      },
      { roster: [completeRow], log: [completeRecord], without: ['content'], message: 'missing', at: ['log', -1, 'date'] },
    ],
  },
});

/** “层级”或“领导职务”、“党派” */
function columnsText(table: TableKind, columns: Missing['columns'], language: Language): string {
  const [or, comma] = language === 'zh' ? ['或', '、'] : [' or ', ', '];
  return columns
    .map((fields) => fields.map((field) => `“${fieldLabel(table, field)[language]}”`).join(or))
    .join(comma);
}
