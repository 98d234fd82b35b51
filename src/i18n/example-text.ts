import type { Language } from '../domain/policy/text';
import type { CellValue } from '../domain/records/cells';
import { dayOfSerial, isoOf } from '../domain/records/day';
import { fieldLabel } from '../domain/records/fields';
import { exampleTables, type Example } from '../domain/rules/example';

/** Serial numbers of the days that examples use: the years 2000 to 2099. */
const serials = { first: 36_526, last: 73_050 };

/** The rows of an example as far as they are written down: 联系记录 2: 日期=待定. */
export function exampleLines(example: Example, language: Language): string[] {
  const tables = exampleTables(example);
  const comma = language === 'zh' ? '，' : ', ';
  const lines = (['roster', 'log'] as const).flatMap((kind) => {
    const sheet = (kind === 'roster' ? tables.rosters : tables.logs)[0]?.layout.sheet ?? '';
    return (example[kind] ?? []).map((cells, index) => {
      const told = Object.entries(cells).map(
        ([field, value]) => `${fieldLabel(kind, field)[language]}=${shown(value, language)}`,
      );
      return `${sheet} ${index + 2}: ${told.join(comma) || '……'}`;
    });
  });
  if (example.asOf === undefined) return lines;
  return [...lines, language === 'zh' ? `统计截止日 ${example.asOf}` : `Cut-off date ${example.asOf}`];
}

function shown(value: CellValue, language: Language): string {
  if (typeof value === 'number' && Number.isInteger(value) && value >= serials.first && value <= serials.last) {
    return isoOf(dayOfSerial(value));
  }
  const text = String(value).trim();
  return text === '' ? { zh: '（空）', en: '(blank)' }[language] : text;
}
