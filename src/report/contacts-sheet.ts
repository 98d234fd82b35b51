import type { Language } from '../domain/policy/text';
import { isoOf } from '../domain/records/day';
import { contactListTexts } from '../i18n/contact-list';
import type { QuotaRow } from './audit-report';
import { contactList, contactListHead, type QuotaReport } from './contact-list';
import { heightFor, heightOfRow, linesIn, widthOver } from './layout';
import { blank, number, sumOf, text, type Area, type CellStyle, type PlanCell, type SheetPlan } from './plan';
import { contactsSheetName } from './sheet-names';

/** In points; together they fill A4 portrait between the margins. */
const widthsOf: Readonly<Record<Language, readonly number[]>> = {
  zh: [30, 84, 56, 62, 46, 40, 40, 70, 52, 44],
  en: [30, 74, 52, 92, 36, 40, 52, 70, 38, 40],
};
/** Contacts due, made and missing. */
const summed = [4, 5, 6];
const bodySize = 10.5;
const titleSize = 16;
const rowHeight = 24;

const base: CellStyle = {
  font: '宋体',
  size: bodySize,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  ruled: true,
  numberFormat: '@',
};

const styles: Readonly<Record<string, CellStyle>> = {
  title: { ...base, size: titleSize, bold: true, ruled: false },
  subtitle: { ...base, horizontal: 'left', ruled: false },
  heading: { ...base, bold: true, fill: '#F2F2F2' },
  number: { ...base, wrap: false, numberFormat: '0' },
  short: base,
  long: { ...base, horizontal: 'left' },
};

/** The sheet 本学期还需联系: one row for each pairing that owes contacts in the semester, and their sum. */
export function planContactList(report: QuotaReport, language: Language): SheetPlan {
  const words = contactListTexts[language];
  const widths = widthsOf[language];
  const wholeWidth = widthOver(widths, 0, widths.length - 1);
  const list = contactList(report);
  const rows: PlanCell[][] = [];
  const heights: number[] = [];
  const merged: Area[] = [];
  const add = (cells: PlanCell[]) => {
    rows.push(cells);
    heights.push(heightOfRow(cells, widths, bodySize, rowHeight));
  };
  const wide = (content: string, style: string, size = bodySize) => {
    merged.push({ top: rows.length, left: 0, bottom: rows.length, right: widths.length - 1 });
    rows.push([text(content, style), ...widths.slice(1).map(() => blank(style))]);
    heights.push(heightFor(linesIn(content, wholeWidth, size), size, rowHeight));
  };

  if (list) {
    const { title, subtitle } = contactListHead(list, language);
    wide(title, 'title', titleSize);
    wide(subtitle, 'subtitle');
  } else {
    wide(contactsSheetName, 'title', titleSize);
  }
  const headingRow = rows.length;
  add(words.columns.map((heading) => text(heading, 'heading')));
  const owing = list?.rows ?? [];
  owing.forEach((row, index) => {
    add(cellsOf(row, index + 1, list?.isOver ?? false));
  });
  if (owing.length === 0) {
    wide(words.none, 'short');
  } else {
    const total = widths.map(() => blank('short'));
    total[1] = text(words.total, 'short');
    for (const column of summed) {
      total[column] = sumOf(column, headingRow + 1, headingRow + owing.length, 'number');
    }
    add(total);
  }
  wide(words.madeBy, 'subtitle');
  return {
    mark: { kind: 'contacts', period: '' },
    name: contactsSheetName,
    widths,
    heights,
    rows,
    merged,
    frames: [],
    styles,
    frozenRows: headingRow + 1,
    gridlines: false,
    page: {
      orientation: 'portrait',
      margins: { top: 20, bottom: 18, left: 12, right: 12, header: 8, footer: 8 },
      repeatedRows: { first: headingRow, last: headingRow },
      footer: '&P / &N',
    },
  };
}

function cellsOf(row: QuotaRow, index: number, isOver: boolean): PlanCell[] {
  return [
    number(index, 'number'),
    text(row.unit, 'long'),
    text(row.leader, 'short'),
    text(row.representative, 'short'),
    number(row.required, 'number'),
    number(row.counted, 'number'),
    number(row.missing, 'number'),
    text(isoOf(row.deadline), 'short'),
    isOver ? blank('short') : number(row.daysLeft, 'number'),
    blank('short'),
  ];
}
