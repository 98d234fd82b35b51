import type { Language } from '../domain/policy/text';
import type { CellValue } from '../domain/records/cells';
import { dayOfSerial, isoOf } from '../domain/records/day';
import { fieldLabel } from '../domain/records/fields';
import { exampleTables, type Example } from '../domain/rules/example';

/** Serial numbers of the days that examples use: the years 2000 to 2099. */
const serials = { first: 36_526, last: 73_050 };

/** How a row of an example is told. */
const say = {
  zh: {
    row: (sheet: string, row: number, told: readonly string[]) => `${sheet}第${row}行：${told.join('；')}`,
    cell: (label: string, value: string) => (value === '' ? `${label}空着` : `${label}填“${value}”`),
    rest: '（略）',
    asOf: (day: string) => `统计截止日：${day}`,
  },
  en: {
    row: (sheet: string, row: number, told: readonly string[]) => `${sheet}, row ${row}: ${told.join('; ')}`,
    cell: (label: string, value: string) => (value === '' ? `${label} is blank` : `${label} is “${value}”`),
    rest: '…',
    asOf: (day: string) => `Cut-off date: ${day}`,
  },
} as const;

/** The rows of an example as far as they are written down: 联系记录第2行：联系时间填“待定”. */
export function exampleLines(example: Example, language: Language): string[] {
  const tables = exampleTables(example);
  const words = say[language];
  const lines = (['roster', 'log'] as const).flatMap((kind) => {
    const sheet = (kind === 'roster' ? tables.rosters : tables.logs)[0]?.layout.sheet ?? '';
    return (example[kind] ?? []).map((cells, index) => {
      const told = Object.entries(cells).map(([field, value]) => {
        return words.cell(fieldLabel(kind, field)[language], shown(value));
      });
      return words.row(sheet, index + 2, told.length > 0 ? told : [words.rest]);
    });
  });
  if (example.asOf === undefined) return lines;
  return [...lines, words.asOf(example.asOf)];
}

function shown(value: CellValue): string {
  if (typeof value === 'number' && Number.isInteger(value) && value >= serials.first && value <= serials.last) {
    return isoOf(dayOfSerial(value));
  }
  return String(value).trim();
}
