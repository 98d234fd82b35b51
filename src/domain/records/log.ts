import { remembered } from '../collections';
import type { Settings } from '../policy/settings';
import { textOf, type CellValue } from './cells';
import type { Day } from './day';
import { readDate } from './dates';
import { isDitto, readNames } from './names';
import type { DateReading, PersonMention } from './readings';
import { coveredCells, dataRows, type TableNotes } from './rows';
import type { TableCells, TableLayout } from './table';

/** What the form cell says: a form of the settings by its name, by another word for it, or something else. */
export type FormReading =
  | { kind: 'missing' }
  | { kind: 'known'; name: string }
  | { kind: 'synonym'; name: string; text: string }
  | { kind: 'unknown'; text: string };

/** What the initiative column says where the other side, or nobody, made the contact. */
const notLeadersInitiative =
  /^(否|不|不是|非|被动|非主动|不主动|被动联系|非主动联系|对方主动|对方主动联系|对方联系|[×✕✖✗✘]|no|n|false)$/i;

/** One row of a log, read but not yet linked to people. It remembers where it stands. */
export interface ContactRecord {
  layout: TableLayout<'log'>;
  /** Sheet row, counted from 0. */
  row: number;
  date: DateReading;
  /** The date as the cell has it, for messages; of 同上, what the row above says. */
  dateText: string;
  /** Whether the date was taken over from the row above: 同上, or merged cells. */
  dateIsDitto: boolean;
  leaders: readonly PersonMention[];
  representatives: readonly PersonMention[];
  unit: string;
  leaderStaffNumber: string;
  representativeStaffNumber: string;
  form: FormReading;
  /** False only where the initiative column says that the contact was not the leader's initiative. */
  leadersInitiative: boolean;
  content: string;
  thoughts: string;
  opinion: string;
  instruction: string;
  outcome: string;
  reported: string;
}

/** What a row of a log may take over from the row above. */
type Repeated = 'date' | 'leader' | 'representative' | 'unit';

/**
 * Reads a log. Blank persons and dates stay blank; `同上`, and a cell that a merged area covers from above, take over
 * what the row above says.
 */
export function readLog(
  table: TableCells<'log'>,
  options: { system1904: boolean; forms: Settings['forms'] },
): { records: ContactRecord[]; notes: TableNotes } {
  const { rows, notes } = dataRows(table);
  const formOf = formReader(options.forms);
  const names = remembered(readNames);
  const covered = coveredCells(table.merged ?? [], table);
  let above: Readonly<Record<Repeated, CellValue>> | undefined;
  const records = rows.map((row): ContactRecord => {
    const isAsAbove = (field: Repeated) => isDitto(row.value(field)) || covered.has(`${field}:${row.row}`);
    const own = (field: Repeated) => (isAsAbove(field) ? (above?.[field] ?? '') : row.value(field));
    const cells = {
      date: own('date'),
      leader: own('leader'),
      representative: own('representative'),
      unit: own('unit'),
    };
    above = cells;
    return {
      layout: row.layout,
      row: row.row,
      date: readDate(cells.date, options),
      dateText: textOf(cells.date),
      dateIsDitto: isAsAbove('date'),
      leaders: names(cells.leader),
      representatives: names(cells.representative),
      unit: textOf(cells.unit) || (row.layout.unit ?? ''),
      leaderStaffNumber: row.text('leaderStaffNumber'),
      representativeStaffNumber: row.text('representativeStaffNumber'),
      form: formOf(row.value('form')),
      leadersInitiative: !notLeadersInitiative.test(row.text('initiative')),
      content: row.text('content'),
      thoughts: row.text('thoughts'),
      opinion: row.text('opinion'),
      instruction: row.text('instruction'),
      outcome: row.text('outcome'),
      reported: row.text('reported'),
    };
  });
  return { records, notes };
}

/** The day that a contact counts on: of a span its first, and none where the date is not certain. */
export function dayOfContact(date: DateReading): Day | undefined {
  return date.kind === 'day' ? date.day : date.kind === 'span' ? date.first : undefined;
}

const signsOfNothing = '[\\s\\-‐‑‒–—―−_~/\\\\、,，.。·…]*';
const nothing = new RegExp(
  `^${signsOfNothing}((?:暂|目前|尚)?(?:无|没有|未提出?|未反映)(?:其他|其它|具体|特殊|相关)?` +
    '(?:意见|建议|意见建议|意见和建议|意见或建议|问题|困难|诉求|要求|批示|反馈)?|nil|none|n\\/a)?' +
    `${signsOfNothing}$`,
  'i',
);

/** The longest text that may say nothing. */
const longestNothing = 20;

/** Whether a text only says that there is nothing: blank, 无, —, 暂无, 没有意见. */
export function saysNothing(text: string): boolean {
  return text === '' || (text.length <= longestNothing && nothing.test(text.normalize('NFKC')));
}

function formReader(forms: Settings['forms']): (value: CellValue) => FormReading {
  const byWord = new Map<string, string>();
  for (const { name, synonyms } of forms) {
    for (const word of [name, ...synonyms]) byWord.set(foldForm(word), name);
  }
  return remembered((value): FormReading => {
    const text = textOf(value);
    if (saysNothing(text)) return { kind: 'missing' };
    const name = byWord.get(foldForm(text));
    if (name === undefined) return { kind: 'unknown', text };
    return name === text ? { kind: 'known', name } : { kind: 'synonym', name, text };
  });
}

/** A form of contact as it is compared: half width, without white space, lower case. */
export function foldForm(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
