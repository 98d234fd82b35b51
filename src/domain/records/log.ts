import { remembered } from '../collections';
import type { Settings } from '../policy/settings';
import { textOf, type CellValue } from './cells';
import { readDate } from './dates';
import { isDitto, readNames } from './names';
import type { DateReading, PersonMention } from './readings';
import { dataRows, type SkippedRow } from './rows';
import type { TableCells, TableLayout } from './table';

/** What the form cell says: a form of the settings by its name, by another word for it, or something else. */
export type FormReading =
  | { kind: 'missing' }
  | { kind: 'known'; name: string }
  | { kind: 'synonym'; name: string; text: string }
  | { kind: 'unknown'; text: string };

/** One row of a log, read but not yet linked to people. It remembers where it stands. */
export interface ContactRecord {
  layout: TableLayout<'log'>;
  /** Sheet row, counted from 0. */
  row: number;
  date: DateReading;
  /** The date as the cell has it, for messages. */
  dateText: string;
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

/** Reads a log. Blank persons and dates stay blank; `同上` takes over what the row above says. */
export function readLog(
  table: TableCells<'log'>,
  options: { system1904: boolean; forms: Settings['forms'] },
): { records: ContactRecord[]; skipped: SkippedRow[] } {
  const { rows, skipped } = dataRows(table);
  const formOf = formReader(options.forms);
  const names = remembered(readNames);
  let above: { date: CellValue; leader: CellValue; representative: CellValue; unit: CellValue } | undefined;
  const records = rows.map((row): ContactRecord => {
    const own = (field: 'date' | 'leader' | 'representative' | 'unit') => {
      const value = row.value(field);
      return isDitto(value) ? (above?.[field] ?? '') : value;
    };
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
      leaders: names(cells.leader),
      representatives: names(cells.representative),
      unit: textOf(cells.unit),
      leaderStaffNumber: row.text('leaderStaffNumber'),
      representativeStaffNumber: row.text('representativeStaffNumber'),
      form: formOf(row.value('form')),
      leadersInitiative: !/^(否|不是|被动|非主动|no|n|false)$/i.test(row.text('initiative')),
      content: row.text('content'),
      thoughts: row.text('thoughts'),
      opinion: row.text('opinion'),
      instruction: row.text('instruction'),
      outcome: row.text('outcome'),
      reported: row.text('reported'),
    };
  });
  return { records, skipped };
}

/** Whether a text only says that there is nothing: 无, —, 暂无. */
export function saysNothing(text: string): boolean {
  return /^[\s\-—–－/、.。·]*(无|暂无|没有|未提|未提出|无意见|无建议|无意见建议|nil|none|n\/a)?[\s\-—–－/、.。·]*$/i.test(text);
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

function foldForm(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
